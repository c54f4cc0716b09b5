// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseConfiguration } from "./read-configuration";

const LDAP = { type: "ldap", url: "ldaps://ldap.example.org", base: "dc=example" };
const VALID = {
    homeserver: { url: "https://matrix.example.org", token: { environment: "TOKEN" } },
    userId: "@{uid}:example.org",
    fields: { "de.hessen.connect.unit": "ou" },
    source: LDAP as Record<string, unknown>,
};

function parse(changes: Record<string, unknown>): ReturnType<typeof parseConfiguration> {
    return parseConfiguration(JSON.stringify({ ...VALID, ...changes }), "c.json");
}

test("the sample is valid", () => {
    const path = join(import.meta.dirname, "../../config/profile-fields.sample.json");
    expect(parseConfiguration(readFileSync(path, "utf8"), path).source).toMatchObject({ type: "ldap", scope: "sub" });
});

test("defaults", () => {
    const { homeserver, source } = parse({});
    expect(homeserver.requestsPerSecond).toBe(10);
    expect(source).toMatchObject({ startTls: false, pageSize: 500, filter: "(objectClass=inetOrgPerson)" });
});

test.each([
    ["a mistyped key", { feilds: {} }, 'feilds: there is no such key; did you mean "fields"?'],
    [
        "a mistyped key below",
        { source: { ...LDAP, fliter: "(a=b)" } },
        'source.fliter: there is no such key; did you mean "filter"?',
    ],
    ["a key of the other source", { source: { ...LDAP, file: "a.csv" } }, "source.file: there is no such key"],
    ["nothing", { userId: undefined }, "userId: missing"],
    ["another type", { userId: 3 }, "userId: expected string, got 3"],
    ["no template", { userId: "@anna:example.org" }, 'userId: expected a template such as "@{uid}:example.org"'],
    ["no field", { fields: {} }, "fields: expected at least one field"],
    ["a field that is not ours", { fields: { displayname: "cn" } }, "fields.displayname: expected a field's name"],
    ["a field with capitals", { fields: { Unit: "ou" } }, "fields.Unit: expected a field's name"],
    ["plain LDAP", { source: { ...LDAP, url: "ldap://ldap.example.org" } }, "source.url: expected ldaps://"],
    ["TLS twice", { source: { ...LDAP, startTls: true } }, "source.url: expected ldaps://"],
    [
        "plain HTTP",
        { homeserver: { ...VALID.homeserver, url: "http://example.org" } },
        "homeserver.url: expected an https:",
    ],
    ["an unknown source", { source: { type: "xml" } }, "source.type: expected"],
])("says what is wrong: %s", (_, changes, message) => {
    expect(() => parse(changes)).toThrow(message);
});

test("does not repeat a secret that stands where only its place may stand", () => {
    const parseSecret = (): unknown => parse({ homeserver: { ...VALID.homeserver, token: "syt_secret" } });
    expect(parseSecret).toThrow("homeserver.token: expected either");
    expect(parseSecret).not.toThrow("syt_secret");
});

test.each([
    { ...LDAP, url: "ldap://127.0.0.1:389" },
    { ...LDAP, url: "ldap://ldap.example.org", startTls: true },
    { type: "csv", file: "people.csv", delimiter: "\t", encoding: "windows-1252" },
])("takes %j", (source) => {
    expect(parse({ source }).source).toMatchObject(source);
});

test("no JSON", () => {
    expect(() => parseConfiguration("{", "c.json")).toThrow("c.json is not JSON.");
});
