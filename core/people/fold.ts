// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** A text as it is compared: without case, accents and the ways of writing an umlaut. */
export interface FoldedText {
    /** Letters and digits; what stands between words is one space. */
    readonly text: string;
    /** Where each character of `text` begins in the original, in UTF-16 units. */
    readonly starts: readonly number[];
    /** Where it ends there. */
    readonly ends: readonly number[];
}

/** Letters that Unicode does not take apart, as they are written where they are missing. */
const WRITTEN: Readonly<Record<string, string>> = {
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ı: "i",
    ħ: "h",
    ŋ: "n",
    ə: "e",
};

const MARKS = /\p{M}+/gu;
/** What characters become, once they were met: names of 20,000 people are made of a hundred of them. */
const MET = new Map<string, string>();
const MOST_MET = 4_000;
const LETTER = /^[\p{L}\p{N}]$/u;
/** After these an "e" may stand for the two dots. */
const UMLAUTS = new Set(["a", "o", "u"]);
const APOSTROPHES = new Set(["'", "’", "‘", "ʼ", "`"]);

/**
 * Folds a text, so that Müller, Mueller and Muller are the same: umlauts, their transliterations and the letters without
 * dots become one letter. That makes Bauer and Baur the same, too, which a search gets over.
 */
export function fold(text: string): FoldedText {
    let folded = "";
    const starts: number[] = [];
    const ends: number[] = [];
    const push = (letter: string, start: number, end: number): void => {
        folded += letter;
        starts.push(start);
        ends.push(end);
    };
    let at = 0;
    for (const character of text) {
        const [start, end] = [at, at + character.length];
        at = end;
        const letters = lettersOf(character);
        if (letters === "") {
            // An accent of its own, or O'Connor: part of what stands before.
            if (ends.length > 0 && folded.at(-1) !== " ") ends[ends.length - 1] = end;
            continue;
        }
        for (const letter of letters) {
            if (letter === " ") {
                if (folded !== "" && folded.at(-1) !== " ") push(" ", start, end);
            } else if (letter === "e" && UMLAUTS.has(folded.at(-1) ?? "")) ends[ends.length - 1] = end;
            else push(letter, start, end);
        }
    }
    if (folded.endsWith(" "))
        return { text: folded.slice(0, -1), starts: starts.slice(0, -1), ends: ends.slice(0, -1) };
    return { text: folded, starts, ends };
}

/** A character as letters and digits, a space for each that is neither; nothing for a mark or an apostrophe. */
function lettersOf(character: string): string {
    const met = MET.get(character);
    if (met !== undefined) return met;
    const taken = character.toLowerCase().normalize("NFKD").replace(MARKS, "");
    const letters = APOSTROPHES.has(character)
        ? ""
        : [...taken].map((one) => (LETTER.test(one) ? (WRITTEN[one] ?? one) : " ")).join("");
    // Of all the scripts of the world there are more than anybody's colleagues need.
    if (MET.size >= MOST_MET) MET.clear();
    MET.set(character, letters);
    return letters;
}

const SPELT_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * A text in small letters with its umlauts written as two letters: what tells Müller and Mueller from Muller, which
 * folding does not.
 */
export function speltOut(text: string): string {
    return text
        .toLowerCase()
        .normalize("NFC")
        .replaceAll(/[äöüß]/g, (letter) => SPELT_OUT[letter]!)
        .normalize("NFD")
        .replaceAll(MARKS, "");
}

/** The words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
    return fold(text).text.split(" ").filter(Boolean);
}
