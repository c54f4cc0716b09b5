// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What style-loader does with our stylesheets: they are not for Element's page, but for our islands in it, which take
 * them from here (`island.tsx`). Chunks bring theirs when they are loaded.
 */
export default function collectStyle(style) {
    let sheets = document.querySelector("template[data-hessenconnect-styles]");
    if (!sheets) {
        sheets = document.createElement("template");
        sheets.dataset.hessenconnectStyles = "";
        document.head.append(sheets);
    }
    sheets.content.append(style);
}
