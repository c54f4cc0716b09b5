// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { isJitsiDomain } from "../../widgets/conference/jitsi-domain";

/** The Element clients that the demo can show. */
const VARIANTS = ["runtime", "runtime-1.9", "legacy"] as const;

/** What one may choose about the demo, by environment variables. */
export interface Settings {
    /** `PORT`: the client's; the widgets and the stand-in for Jitsi take the two after it. */
    readonly port: number;
    /** `VARIANT`: how the client loads our modules. */
    readonly variant: (typeof VARIANTS)[number];
    /** `JITSI_DOMAIN`: a real Jitsi instead of the stand-in, as host or host:port. */
    readonly jitsiDomain: string | undefined;
}

/** A setting that cannot be used. The message is one clear sentence. */
export class SettingError extends Error {}

/** @throws SettingError */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
    const port = Number(env["PORT"] || 8080);
    if (!Number.isInteger(port) || port < 1 || port > 65_533) {
        throw new SettingError(`PORT is "${env["PORT"]}", which is no port from 1 to 65533.`);
    }
    const variant = VARIANTS.find((name) => name === (env["VARIANT"] || "runtime"));
    if (!variant) throw new SettingError(`VARIANT is "${env["VARIANT"]}", which is none of ${VARIANTS.join(", ")}.`);
    const jitsiDomain = env["JITSI_DOMAIN"] || undefined;
    if (jitsiDomain !== undefined && !isJitsiDomain(jitsiDomain)) {
        throw new SettingError(`JITSI_DOMAIN is "${jitsiDomain}", which is no host such as meet.example.org.`);
    }
    return { port, variant, jitsiDomain };
}
