// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { CsvSource } from "./configuration";
import { readCsv } from "./csv-source";

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "csv-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(content: string | Buffer, options: Partial<CsvSource> = {}, names = ["uid", "ou"]): unknown[] {
    const file = join(folder, "people.csv");
    writeFileSync(file, content);
    return readCsv({ type: "csv", file, encoding: "utf-8", ...options }, names).map((row) => [
        row.number,
        ...names.map((name) => row.valuesOf(name)[0]),
    ]);
}

test.each([
    ["commas", "uid,ou\na,Müller\n"],
    ["semicolons and a comma in a name", '"uid";"ou";"a, b, c"\na;Müller;x\n'],
    ["tabs", "uid\tou\na\tMüller"],
    ["a byte order mark", "\uFEFFuid,ou\r\na,Müller\r\n"],
    ["other columns, in another order", "x,ou,y,uid\n1,Müller,2,a\n"],
    ["spaces around names", "uid , ou\na,Müller"],
])("%s", (_, content) => {
    expect(read(content)).toEqual([[2, "a", "Müller"]]);
});

test("quotes, with quotes, delimiters and lines in them", () => {
    expect(read('uid;ou\na;"Referat ""Z"";\nHaus 3"\nb;\n')).toEqual([
        [2, "a", 'Referat "Z";\nHaus 3'],
        [3, "b", ""],
    ]);
});

test("Windows-1252, when the configuration says so", () => {
    const content = Buffer.from("uid;ou\na;Stra\xdfe \x80", "latin1");
    expect(read(content, { encoding: "windows-1252" })).toEqual([[2, "a", "Straße €"]]);
    expect(() => read(content)).toThrow(/not in utf-8: .*windows-1252/);
});

test("a missing column, and the one that was meant", () => {
    expect(() => read("uid,oe\na,b")).toThrow('no column "ou". Did you mean "oe"?');
    expect(() => read("uid,ou,ou\na,b,c")).toThrow('more than one column "ou"');
    expect(() => read("")).toThrow('no column "uid"');
});

test.each(['uid,ou\na,"secret', "uid,ou\nsecret\n", 'uid,ou\na,"b"secret\n'])(
    "a broken file: no content in the error: %j",
    (content) => {
        expect(() => read(content)).toThrow(/no CSV file that can be understood: CSV_\w+/);
        expect(() => read(content)).not.toThrow(/secret/);
    },
);

test("a file that is not there", () => {
    expect(() => readCsv({ type: "csv", file: join(folder, "none"), encoding: "utf-8" }, [])).toThrow("ENOENT");
});
