// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readSettings } from "./settings";

describe("readSettings", () => {
    it("has a default for everything", () => {
        expect(readSettings({ PORT: "" })).toEqual({ port: 8080, variant: "runtime", jitsiDomain: undefined });
    });

    it("takes what the environment says", () => {
        const env = { PORT: "8090", VARIANT: "runtime-1.9", JITSI_DOMAIN: "meet.example.org" };
        expect(readSettings(env)).toEqual({ port: 8090, variant: "runtime-1.9", jitsiDomain: "meet.example.org" });
    });

    it.each([
        { PORT: "http" },
        { PORT: "0" },
        { PORT: "65534" },
        { VARIANT: "newest" },
        { JITSI_DOMAIN: "https://meet.example.org" },
    ])("refuses %o", (env) => {
        expect(() => readSettings(env)).toThrow(/^(PORT|VARIANT|JITSI_DOMAIN) is /);
    });
});
