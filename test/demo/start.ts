// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// The demo that `npm start` shows: everything on this machine, with people, rooms and meetings.

import { resolve } from "node:path";

import { jitsiOrigin } from "../../widgets/conference/jitsi-domain";
import { type Homeserver, HomeserverUnusable } from "../homeserver/homeserver";
import { startHomeserver } from "../homeserver/synapse";
import { startHost } from "../host/serve";
import { startJitsiStandIn } from "../jitsi/server";
import type { RunningServer } from "../servers/listen";
import { choosePort, PortTakenError } from "../servers/port";
import { startWidgets } from "../servers/widgets";
import { makeAuthority, type Staff } from "./authority";
import { Lifetime } from "./lifetime";
import { registerStaff, STAFF_NAMES } from "./people";
import { readSettings, SettingError, type Settings } from "./settings";
import { table } from "./table";

const WIDGETS = resolve(import.meta.dirname, "../../dist/widgets");
/** The first ports that the homeserver tries. */
const HOMESERVER_PORTS = Array.from({ length: 20 }, (_, index) => 8008 + index);

const lifetime = new Lifetime();
lifetime.endOnSignals();
try {
    await startDemo(readSettings(process.env));
} catch (error) {
    // What is ended while it starts fails: no news.
    if (!lifetime.isEnding) {
        await lifetime.end();
        console.error(explain(error));
        process.exit(1);
    }
}

async function startDemo(settings: Settings): Promise<void> {
    const { port, variant } = settings;
    // Looked at before anything takes time.
    for (const [offset, purpose] of ["the Element client", "the widgets", "the stand-in for Jitsi"].entries()) {
        await choosePort(port + offset, purpose);
    }
    const jitsi = await startJitsi(settings);
    const widgets = lifetime.keep(
        await startWidgets({
            port: port + 1,
            dir: WIDGETS,
            config: { jitsi: { domain: jitsi.domain } },
            jitsiOrigin: jitsi.origin,
            clientOrigins: [`http://127.0.0.1:${port}`],
        }),
    );
    console.log("· homeserver …");
    const homeserver = lifetime.keep(await startHomeserverOnFreePort());
    console.log("· people, rooms and meetings …");
    const staff = await registerStaff(homeserver, !process.env["HOMESERVER_URL"]);
    await makeAuthority(staff, widgets.url);
    const config = { "de.hessen.connect": { widgets: { url: `${widgets.url}/` } } };
    const host = lifetime.keep(await startHost({ variant, port, homeserverUrl: homeserver.url, config }));
    print([host, widgets], jitsi.description, homeserver, staff);
}

/** The stand-in, or the real one that the settings name. */
async function startJitsi({
    port,
    jitsiDomain,
}: Settings): Promise<{ domain: string; origin: string; description: string }> {
    if (jitsiDomain !== undefined) {
        const origin = jitsiOrigin(jitsiDomain);
        return { domain: jitsiDomain, origin, description: origin };
    }
    const { domain, url } = lifetime.keep(await startJitsiStandIn({ port: port + 2 }));
    return { domain, origin: url, description: `${url}  (a stand-in, no real conference)` };
}

async function startHomeserverOnFreePort(): Promise<Homeserver> {
    for (const port of HOMESERVER_PORTS) {
        try {
            return await startHomeserver({ port });
        } catch (error) {
            if (!(error instanceof PortTakenError)) throw error;
        }
    }
    return startHomeserver();
}

function print(
    [host, widgets]: [RunningServer, RunningServer],
    jitsi: string,
    homeserver: Homeserver,
    staff: Staff,
): void {
    const addresses = [
        ["Element", host.url],
        ["Widgets", widgets.url],
        ["Jitsi", jitsi],
        ["Homeserver", homeserver.url],
    ];
    const keys = ["anna", "bernd", "clara"] as const;
    const signIns = keys.map((key) => [STAFF_NAMES[key], staff[key].localpart, staff[key].password]);
    console.log(`\nHessenConnect runs. Open Element's address and sign in; Ctrl-C ends everything.\n`);
    console.log(`${table(addresses)}\n\n${table([["Person", "User name", "Password"], ...signIns])}\n`);
}

function explain(error: unknown): string {
    if (error instanceof PortTakenError) {
        return `${error.message} Choose others with PORT=8090 npm start: that port and the two after it are used.`;
    }
    if (error instanceof SettingError || error instanceof HomeserverUnusable) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
