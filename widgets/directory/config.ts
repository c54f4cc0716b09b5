// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

const label = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60));

const field = v.object({
    key: v.pipe(
        v.string(),
        v.regex(/^[a-z][a-z0-9_]{0,39}$/, "expected small letters, digits and _"),
        v.description("What the field is called in this configuration."),
    ),
    profile_field: v.pipe(
        v.string(),
        v.nonEmpty(),
        v.maxLength(255),
        v.description("The field of Matrix profiles that has it, for example `de.hessen.connect.unit`."),
    ),
    label_de: v.pipe(label, v.description("What people read before it, in German.")),
    label_en: v.pipe(label, v.description("The same in English.")),
    kind: v.optional(
        v.pipe(
            v.picklist(["text", "unit", "function", "telephone", "email", "place"]),
            v.description("What it is: shown below names (function, unit), as a link, and exported."),
        ),
        "text",
    ),
});

/** What the authority says of people. */
export const organisationalFields = v.optional(
    v.pipe(
        v.array(field),
        v.maxLength(20),
        v.description("What the authority says of people in their Matrix profiles, in the order it is shown in."),
    ),
    [],
);

/** What the directory reads from the widgets' `config.json`; other keys belong to other widgets. */
export const configSchema = v.looseObject({
    directory: v.optional(v.object({ fields: organisationalFields }), {}),
});

/** The directory's part of `config.json`, checked. */
export type DirectoryConfig = v.InferOutput<typeof configSchema>;

/** One organisational field. */
export type OrganisationalField = DirectoryConfig["directory"]["fields"][number];
