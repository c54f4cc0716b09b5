// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Cells in columns, the first of them aligned left and the others too; the first row is the heading. */
export function textTable([heading, ...rows]: readonly (readonly string[])[]): string {
    if (!heading) return "";
    const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => (row[column] ?? "").length)));
    const line = (row: readonly string[]): string =>
        widths
            .map((width, column) => (row[column] ?? "").padEnd(width))
            .join("  ")
            .trimEnd();
    return [line(heading), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
