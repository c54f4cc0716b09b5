// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { areInstalled } from "./packages.mjs";

let folder;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "packages-"));
    mkdirSync(join(folder, "node_modules"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path, packages) {
    writeFileSync(join(folder, path), JSON.stringify({ packages }));
}

describe("areInstalled", () => {
    beforeEach(() => {
        write("package-lock.json", {
            "": { name: "hessenconnect" },
            "node_modules/a": { version: "1.0.0" },
            "node_modules/for-another-platform": { version: "2.0.0", optional: true },
        });
    });

    it("is true for what the lock file asks for, without what other platforms need", () => {
        write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
        expect(areInstalled(folder)).toBe(true);
    });

    it("is false for another version", () => {
        write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.1" } });
        expect(areInstalled(folder)).toBe(false);
    });

    it("is false when nothing was ever installed, or not to the end", () => {
        expect(areInstalled(folder)).toBe(false);
    });

    it("says in a sentence that the lock file is missing", () => {
        rmSync(join(folder, "package-lock.json"));
        expect(() => areInstalled(folder)).toThrow(/package-lock\.json/);
    });
});
