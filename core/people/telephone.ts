// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

const TELEPHONE = /^[+\d][\d\s()/.-]*$/;
const FEWEST_DIGITS = 3;

/**
 * The digits of a telephone number as it is dialled in the country: `+49 611 123-45` is `061112345`.
 *
 * @returns `undefined` for what is none
 */
export function dialled(text: string): string | undefined {
    const trimmed = text.trim();
    if (!TELEPHONE.test(trimmed)) return undefined;
    // In "+49 (0) 611" the zero is for callers from inside.
    const digits = trimmed.replace(/\(0\)/, "").replace(/\D/g, "");
    if (digits.length < FEWEST_DIGITS) return undefined;
    if (trimmed.startsWith("+49")) return `0${digits.slice(2)}`;
    if (digits.startsWith("0049")) return `0${digits.slice(4)}`;
    return digits;
}
