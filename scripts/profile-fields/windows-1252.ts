// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Where Windows-1252 differs from Latin-1: bytes 0x80 to 0x9F. Five have no meaning and stay control characters. */
const DIFFERENT = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Decodes Windows-1252. Node 20's TextDecoder takes it for Latin-1, and so loses the euro sign and typographic quotes. */
export function decodeWindows1252(bytes: Buffer): string {
    return bytes
        .toString("latin1")
        .replace(/[\x80-\x9f]/g, (character) => DIFFERENT[character.charCodeAt(0) - 0x80] ?? character);
}
