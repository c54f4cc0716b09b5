// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { MeetingsAbility } from "../core/bridge/meetings-ability";
import { manifest as conference } from "../widgets/conference/manifest";
import { manifest as directory } from "../widgets/directory/manifest";
import { manifest as scheduler } from "../widgets/scheduler/manifest";
import { startBanner } from "./banner/start";
import { startBridge } from "./bridge/start";
import { startDirectory } from "./directory/start";
import { CONFIG_KEY, type Host } from "./host/host";
import { messageOf, report } from "./host/report";
import { loginConfig } from "./login/config";
import { startLogin } from "./login/start";
import { meetingsConfig } from "./meetings/config";
import { startMeetings } from "./meetings/start";
import { widgetsConfig } from "./widget-trust/config";
import { startWidgetTrust } from "./widget-trust/start";

const MANIFESTS = [conference, directory, scheduler];

/**
 * Starts every part that the configuration allows, each on its own: what fails in one is reported and costs that one.
 * Never throws.
 */
export function startParts(host: Host, window: Window & typeof globalThis): void {
    const all = readAll(host);
    // It reads its settings itself, one by one, when it is loaded.
    start("banner", () => startBanner(host, all["banner"], window));
    // Without settings the login is framed as ours; a wrong one leaves Element's login as it is.
    start("login", () => withConfig(all, "login", loginConfig, {}, (config) => startLogin(host, config)));
    let widgetsUrl: string | undefined;
    // Without an address there is nothing to trust.
    start("widgets", () =>
        withConfig(all, "widgets", widgetsConfig, undefined, (config) => {
            widgetsUrl = config.url;
            start("widgets", () => startWidgetTrust(host, config, MANIFESTS));
        }),
    );
    // There are meetings in Element without settings too, and without widgets.
    let meetings: MeetingsAbility | undefined;
    start("meetings", () =>
        withConfig(all, "meetings", meetingsConfig, {}, (config) => {
            meetings = startMeetings(host, config, widgetsUrl, window);
        }),
    );
    // It reads its settings itself, too.
    start("directory", () => startDirectory(host, all["directory"], meetings, window));
    if (widgetsUrl === undefined) return;
    const bridged = { url: widgetsUrl };
    start("bridge", () => startBridge(host, bridged, MANIFESTS, window, meetings));
}

function start(part: string, run: () => void): void {
    try {
        run();
    } catch (error) {
        report(`${part} did not start: ${messageOf(error)}`);
    }
}

function readAll(host: Host): Readonly<Record<string, unknown>> {
    const given = host.configuration;
    if (given === undefined || given === null) return {};
    if (typeof given === "object" && !Array.isArray(given)) return given as Readonly<Record<string, unknown>>;
    report(`${CONFIG_KEY}: expected an object, got ${Array.isArray(given) ? "a list" : `a ${typeof given}`}`);
    return {};
}

/** Runs with a part's settings, or reports what is wrong with them; a part with neither settings nor defaults is off. */
function withConfig<Schema extends v.GenericSchema>(
    all: Readonly<Record<string, unknown>>,
    part: string,
    schema: Schema,
    whenAbsent: unknown,
    run: (config: v.InferOutput<Schema>) => void,
): void {
    const given = all[part] ?? whenAbsent;
    if (given === undefined) return;
    const parsed = v.safeParse(schema, given);
    if (parsed.success) return run(parsed.output);
    const [issue] = parsed.issues;
    const path = [CONFIG_KEY, part, v.getDotPath(issue)].filter(Boolean).join(".");
    report(`${path}: ${issue.message}. This part stays off.`);
}
