// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

import { parseUserIdTemplate } from "./user-id-template";

/** Synapse's and the specification's grammar of field names: the Common Namespaced Identifier Grammar. */
const FIELD_NAME = /^[a-z][a-z0-9_.-]{0,254}$/;
/** Homeservers send these into all rooms of a person; they are not organisational. */
const NOT_OURS = ["displayname", "avatar_url"];
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

const Text = v.pipe(v.string(), v.nonEmpty('a text that is not ""'));

/** Where a secret is. It is never in the configuration nor on the command line. */
const SecretSchema = v.union(
    [v.strictObject({ environment: Text }), v.strictObject({ file: Text })],
    'either { "environment": "<name of a variable>" } or { "file": "<path>" }',
);

const HomeserverSchema = v.strictObject({
    /** Base URL of the client-server API. */
    url: v.pipe(
        v.string(),
        v.check(
            (url) => isUrl(url, ["https:"]) || isLoopbackUrl(url, "http:"),
            "an https: address (http: on loopback only) without a query",
        ),
    ),
    /** An access token that may write other people's profiles. */
    token: SecretSchema,
    /** Requests a second, reading and writing. */
    requestsPerSecond: v.optional(
        v.pipe(
            v.number(),
            v.check((rate) => rate >= 0.1 && rate <= 1000, "a number from 0.1 to 1000"),
        ),
        10,
    ),
});

const LdapSchema = v.pipe(
    v.strictObject({
        type: v.literal("ldap"),
        url: v.pipe(
            v.string(),
            v.check((url) => isUrl(url, ["ldaps:", "ldap:"], true), "ldaps://<host> or ldap://<host>, without a path"),
        ),
        /** Whether the connection is encrypted by StartTLS after it was made (RFC 4513). */
        startTls: v.optional(v.boolean(), false),
        /** PEM file of the authority that signed the directory's certificate; Node's own by default. */
        certificateAuthority: v.optional(Text),
        /** Whom the command signs in as; anonymous without. */
        bind: v.optional(v.strictObject({ dn: Text, password: SecretSchema })),
        base: Text,
        filter: v.optional(Text, "(objectClass=inetOrgPerson)"),
        scope: v.optional(v.picklist(["sub", "one"]), "sub"),
        /** Entries in one answer (RFC 2696). */
        pageSize: v.optional(
            v.pipe(
                v.number(),
                v.check(
                    (size) => Number.isInteger(size) && size >= 1 && size <= 10_000,
                    "a whole number from 1 to 10000",
                ),
            ),
            500,
        ),
    }),
    v.forward(
        v.check(
            ({ url, startTls }) => url.startsWith("ldaps:") !== startTls || isLoopbackUrl(url, "ldap:"),
            'ldaps://, or ldap:// with "startTls": true (neither only on loopback, both never)',
        ),
        ["url"],
    ),
);

const CsvSchema = v.strictObject({
    type: v.literal("csv"),
    file: Text,
    /** The one of these that is most frequent in the first line by default. */
    delimiter: v.optional(v.picklist([",", ";", "\t"])),
    encoding: v.optional(v.picklist(["utf-8", "windows-1252"]), "utf-8"),
});

/** The configuration file. */
export const ConfigurationSchema = v.strictObject({
    homeserver: HomeserverSchema,
    userId: v.pipe(
        v.string(),
        v.check((text) => parseUserIdTemplate(text) !== undefined, 'a template such as "@{uid}:example.org"'),
    ),
    /** Field of the profile → attribute or column; null: the source has it no more. */
    fields: v.pipe(
        v.record(
            v.pipe(
                v.string(),
                v.check(
                    (name) => FIELD_NAME.test(name) && !NOT_OURS.includes(name),
                    "a field's name: a-z first, then a-z 0-9 _ . -, at most 255, not displayname nor avatar_url",
                ),
            ),
            v.nullable(Text),
        ),
        v.check((fields) => Object.keys(fields).length > 0, "at least one field"),
    ),
    source: v.variant("type", [LdapSchema, CsvSchema]),
    /** Where an interrupted run remembers how far it came; beside the configuration file by default. */
    stateFile: v.optional(Text),
});

/** The configuration file, with all defaults. */
export type Configuration = v.InferOutput<typeof ConfigurationSchema>;
export type LdapSource = v.InferOutput<typeof LdapSchema>;
export type CsvSource = v.InferOutput<typeof CsvSchema>;
/** Where a secret is. */
export type Secret = v.InferOutput<typeof SecretSchema>;

function isUrl(text: string, protocols: readonly string[], withoutPath = false): boolean {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, username, password, search, hash, pathname } = new URL(text);
    if (!protocols.includes(protocol) || hostname === "" || username || password || search || hash) return false;
    return !withoutPath || pathname === "" || pathname === "/";
}

function isLoopbackUrl(text: string, protocol: string): boolean {
    return isUrl(text, [protocol]) && LOOPBACK.includes(new URL(text).hostname);
}
