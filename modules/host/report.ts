// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Says something to administrators, in the browser's console, where our messages are found by how they begin. */
export function report(message: string): void {
    console.error(`[HessenConnect] ${message}`);
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
