// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Hands a file to the browser, which keeps it where people have their downloads. */
export function saveFile(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken it by then; kept any longer, it would stay in memory.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
