// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * Decodes what vCalendar 1.0 and programs that grew up with it write (RFC 2045, 6.7).
 *
 * @param charset as the file names it; UTF-8 without
 */
export function decodeQuotedPrintable(text: string, charset = "utf-8"): string {
    const encoder = new TextEncoder();
    const bytes: number[] = [];
    for (const [part] of text.matchAll(/=[0-9A-Fa-f]{2}|[^=]+|=/g)) {
        if (/^=../.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
        else for (const byte of encoder.encode(part)) bytes.push(byte);
    }
    return decoderOf(charset).decode(new Uint8Array(bytes));
}

function decoderOf(charset: string): TextDecoder {
    try {
        return new TextDecoder(charset);
    } catch {
        return new TextDecoder();
    }
}
