// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// `npm run lint:translations` fails when a key that the code uses is missing in a language, or one in a file is used
// nowhere. A key that is put together at run time is named in a comment at its place: // t("scheduler.response.accepted")
export default {
    locales: ["de", "en"],
    output: "translations/$LOCALE.json",
    input: ["core/**/*.{ts,tsx}", "modules/**/*.{ts,tsx}", "widgets/**/*.{ts,tsx}", "!**/*.test.{ts,tsx}"],
    defaultNamespace: "translation",
    defaultValue: "",
    keepRemoved: false,
    failOnUpdate: true,
    createOldCatalogs: false,
    indentation: 4,
    sort: true,
    lexers: { ts: ["JavascriptLexer"], tsx: ["JsxLexer"] },
};
