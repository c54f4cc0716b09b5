// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

const MOST_CHARACTERS = 600;

const words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(MOST_CHARACTERS));

/** What a deployment writes for people to read: one text for all, or one for each language. */
export const localizedText = v.union(
    [words, v.object({ de: words, en: words })],
    `expected a text of 1 to ${MOST_CHARACTERS} characters, or { "de", "en" } with one each`,
);

/** {@link localizedText}, checked. */
export type LocalizedText = v.InferOutput<typeof localizedText>;

/** A text in the language of Element's UI. */
export function textIn(language: "de" | "en", text: LocalizedText): string {
    return typeof text === "string" ? text : text[language];
}
