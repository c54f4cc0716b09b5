// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { existsSync } from "node:fs";
import path from "node:path";
import type { ExistingHomeserver } from "../homeserver/homeserver";
import { startHomeserver } from "../homeserver/synapse";
import { startHost, VARIANTS, type HostOptions } from "../host/serve";
import { startJitsiStandIn } from "../jitsi/server";
import { startWidgets, type WidgetServerOptions } from "../servers/widgets";

/** What all tests of a run stand on; workers read it from the environment. */
export interface Ground {
    readonly homeserver: ExistingHomeserver;
    /** The widgets as the deployment serves them, below a path, since a deployment may share the host. */
    readonly widgetsUrl: string;
    /** Origins and paths that resemble it, with the same pages: nobody told Element to trust these. */
    readonly lookAlikes: { readonly otherPort: string; readonly similarPath: string; readonly otherHost: string };
    /** The stand-in's address. */
    readonly jitsiUrl: string;
    /** The client's address, by variant. */
    readonly clients: Readonly<Record<string, string>>;
}

const ROOT = path.resolve(import.meta.dirname, "../..");
const WIDGETS = path.join(ROOT, "dist/widgets");
const VARIABLE = "HESSENCONNECT_TEST_GROUND";

/** The ground that the run's set-up made. */
export function ground(): Ground {
    const json = process.env[VARIABLE];
    if (!json) throw new Error("These tests need their servers: start them with npm run e2e");
    return JSON.parse(json) as Ground;
}

/** Something that the set-up started and its end must stop. */
interface Closable {
    close(): Promise<void>;
}

/** Starts the homeserver, the widgets' servers, the stand-in for Jitsi and one client a variant. */
export default async function setUp(): Promise<() => Promise<void>> {
    if (!existsSync(WIDGETS)) throw new Error("There is no build yet: npm run build");
    const started: Closable[] = [];
    const close = async (): Promise<void> => {
        for (const one of started.splice(0).reverse()) await one.close();
    };
    try {
        process.env[VARIABLE] = JSON.stringify(
            await startAll((one) => {
                started.push(one);
                return one;
            }),
        );
    } catch (error) {
        await close();
        throw error;
    }
    return close;
}

async function startAll(keep: <T extends Closable>(one: T) => T): Promise<Ground> {
    const homeserver = keep(await startHomeserver());
    const jitsi = keep(await startJitsiStandIn({}));
    const pages: WidgetServerOptions = {
        dir: WIDGETS,
        config: { jitsi: { domain: jitsi.domain } },
        jitsiOrigin: jitsi.url,
        paths: ["/widgets/", "/widgets-evil/"],
    };
    const widgets = keep(await startWidgets(pages));
    const otherPort = keep(await startWidgets(pages));
    const widgetsUrl = `${widgets.url}/widgets/`;
    const options: Omit<HostOptions, "variant"> = {
        homeserverUrl: homeserver.url,
        config: clientConfig(widgetsUrl),
        ...(process.env["ELEMENT_WEB_DIR"] && { elementWebDir: process.env["ELEMENT_WEB_DIR"] }),
    };
    const clients: Record<string, string> = {};
    for (const variant of VARIANTS) clients[variant] = keep(await startHost({ ...options, variant })).url;
    return {
        homeserver: homeserver.existing,
        widgetsUrl,
        lookAlikes: {
            otherPort: `${otherPort.url}/widgets/`,
            similarPath: `${widgets.url}/widgets-evil/`,
            otherHost: "https://widgets.example.evil.org/widgets/",
        },
        jitsiUrl: jitsi.url,
        clients,
    };
}

/** What the authority says of people in their profiles. */
const DIRECTORY_FIELDS = [
    field("function", "Funktion", "Function"),
    field("unit", "Stelle", "Unit"),
    field("telephone", "Durchwahl", "Telephone"),
];

function field(kind: string, german: string, english: string): Record<string, string> {
    const key = { key: kind, kind, profile_field: `de.hessen.connect.${kind}` };
    return { ...key, label_de: german, label_en: english };
}

/** The client's settings, as an operator would write them. */
export function clientConfig(widgetsUrl: string): Record<string, unknown> {
    return {
        embedded_pages: { login_for_welcome: true },
        "de.hessen.connect": {
            login: {
                operator: "Betrieben vom Landesamt für Beispielwesen",
                links: [
                    { text: "Impressum", url: "/impressum" },
                    { text: "Datenschutz", url: "/datenschutz" },
                    { text: "Barrierefreiheit", url: "/barrierefreiheit" },
                    { text: "Barriere melden", url: "mailto:barrieren@example.org" },
                ],
            },
            widgets: { url: widgetsUrl },
            directory: { fields: DIRECTORY_FIELDS },
        },
    };
}
