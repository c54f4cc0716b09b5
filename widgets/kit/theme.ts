// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

const CLASSES = ["cpd-theme-light", "cpd-theme-dark", "cpd-theme-light-hc", "cpd-theme-dark-hc"] as const;

type ThemeClass = (typeof CLASSES)[number];

/**
 * Makes the page follow the client's theme, by Compound's classes on `<html>`.
 *
 * @param theme the client's name for it: `light`, `dark`, `light-high-contrast`; a custom theme says in its name which
 *   of them it resembles, or is taken for light
 */
export function applyTheme(theme: string): void {
    const { classList, style } = document.documentElement;
    const chosen = classOf(theme);
    classList.remove(...CLASSES);
    classList.add(chosen);
    style.colorScheme = chosen.includes("dark") ? "dark" : "light";
}

function classOf(theme: string): ThemeClass {
    const shade = /dark|black/i.test(theme) ? "dark" : "light";
    return /high-contrast|-hc/i.test(theme) ? `cpd-theme-${shade}-hc` : `cpd-theme-${shade}`;
}
