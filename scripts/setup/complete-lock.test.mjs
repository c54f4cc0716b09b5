// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { completeLock } from "./complete-lock.mjs";

const compiler = {
    version: "1.2.3",
    dev: true,
    optionalDependencies: { "@x/core-darwin-arm64": "1.2.3", "@x/core-linux-x64-gnu": "1.2.3", fsevents: "^2.3.3" },
};

describe("completeLock", () => {
    it("adds packages that are made for another platform, and nothing else", () => {
        const linux = { version: "1.2.3", integrity: "sha512-…", dev: true, optional: true };
        const { lock, added } = completeLock({
            lockfileVersion: 3,
            packages: { "node_modules/@x/core": compiler, "node_modules/@x/core-linux-x64-gnu": linux },
        });
        expect(added).toEqual(["node_modules/@x/core-darwin-arm64"]);
        expect(lock).toEqual({
            lockfileVersion: 3,
            packages: {
                "node_modules/@x/core": compiler,
                "node_modules/@x/core-darwin-arm64": {
                    version: "1.2.3",
                    cpu: ["arm64"],
                    dev: true,
                    optional: true,
                    os: ["darwin"],
                },
                "node_modules/@x/core-linux-x64-gnu": linux,
            },
        });
    });

    it("adds nothing to a complete file", () => {
        const complete = completeLock({ packages: { "node_modules/@x/core": compiler } }).lock;
        expect(completeLock(complete)).toEqual({ lock: complete, added: [] });
    });
});
