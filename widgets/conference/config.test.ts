// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

import { configSchema } from "./config";
import { jitsiOrigin } from "./jitsi-domain";

const accepts = (domain: unknown): boolean => v.safeParse(configSchema, { jitsi: { domain } }).success;

test.each([
    "meet.example.org",
    "meet.example.org:8443",
    "meet.example.org:443",
    "xn--mnchen-3ya.example",
    "10.1.2.3",
    "127.0.0.1:8082",
    "localhost:8082",
])("accepts the domain %s", (domain) => {
    expect(accepts(domain)).toBe(true);
});

test.each([
    "",
    " meet.example.org",
    "https://meet.example.org",
    "meet.example.org/",
    "meet.example.org/room",
    "meet.example.org?x",
    "meet.example.org#config.x=1",
    "meet.example.org:",
    "meet.example.org:99999",
    "anna@meet.example.org",
    "*.example.org",
    "*",
    "meet.example.org https://evil.example",
    "meet.example.org;script-src",
    "'unsafe-inline'",
    "Meet.Example.org",
    "münchen.example",
    "0x7f.1",
    "[::1",
    "[::1]:8082",
    "[2001:db8::1]",
    ["meet.example.org"],
    42,
])("refuses %p as a domain", (domain) => {
    expect(accepts(domain)).toBe(false);
});

test("no domain, and other widgets' keys, are no mistake", () => {
    expect(v.safeParse(configSchema, {}).success).toBe(true);
    expect(v.safeParse(configSchema, { jitsi: {} }).success).toBe(true);
    expect(v.safeParse(configSchema, { scheduler: { anything: 1 } }).success).toBe(true);
});

test.each([
    ["meet.example.org", "https://meet.example.org"],
    ["meet.example.org:443", "https://meet.example.org"],
    ["meet.example.org:8443", "https://meet.example.org:8443"],
    ["127.0.0.1.example.org", "https://127.0.0.1.example.org"],
    ["localhost.example.org", "https://localhost.example.org"],
    ["10.1.2.3", "https://10.1.2.3"],
    ["127.0.0.1:8082", "http://127.0.0.1:8082"],
    ["localhost", "http://localhost"],
])("%s is reached at %s", (domain, origin) => {
    expect(jitsiOrigin(domain)).toBe(origin);
});
