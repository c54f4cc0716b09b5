// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Homeserver } from "../homeserver/homeserver";
import { PYTHON, startHomeserver } from "../homeserver/synapse";
import { generatePeople } from "./generate-people";
import { SERVER_NAME } from "./known-people";

const SEED = path.join(import.meta.dirname, "seed.py");

/**
 * Starts a new homeserver in whose user directory so many invented people are, the named ones first. They are written
 * into its database before it starts, which takes seconds where registering them would take hours.
 *
 * @param people how many accounts
 */
export function startSeededHomeserver(people: number): Promise<Homeserver> {
    return startHomeserver({
        serverName: SERVER_NAME,
        async prepare({ databaseFile, serverName }) {
            const file = `${databaseFile}.people.json`;
            const accounts = generatePeople(people).map(({ login, displayName, fields }) => ({
                login,
                displayName,
                fields: Object.fromEntries([...fields].map(([key, value]) => [`de.hessen.connect.${key}`, value])),
            }));
            await writeFile(file, JSON.stringify(accounts));
            await promisify(execFile)(PYTHON, [SEED, databaseFile, file, serverName]);
            await rm(file);
        },
    });
}
