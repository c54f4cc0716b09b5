// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

import { ConfigurationError } from "./configuration-error";
import type { Pace } from "./pace";

const TIMEOUT_MS = 60_000;
/** How often a request is tried that met no or a broken homeserver, and how long before the second time. */
const TRIES = 4;
const FIRST_PAUSE_MS = 1000;
/** A 429 that does not say how long. */
const DEFAULT_HOLD_MS = 5000;

const ErrorSchema = v.object({
    errcode: v.optional(v.pipe(v.string(), v.regex(/^[A-Z0-9_.a-z]{1,60}$/))),
    retry_after_ms: v.optional(v.pipe(v.number(), v.minValue(0))),
});
const ProfileSchema = v.record(v.string(), v.unknown());
const CapabilitiesSchema = v.object({
    capabilities: v.object({ "m.profile_fields": v.optional(v.object({ enabled: v.boolean() })) }),
});

/** A homeserver's refusal. What it says in words is left out: it may name the person. */
export class Refusal extends Error {
    /** @param status HTTP status; 0 if there was no answer @param errcode for example M_FORBIDDEN */
    public constructor(
        public readonly status: number,
        public readonly errcode: string,
    ) {
        super(status === 0 ? "no answer" : `${status} ${errcode}`);
        this.name = "Refusal";
    }

    /** Whether the next person will most probably meet the same. */
    public get isOutage(): boolean {
        return this.status === 0 || this.status >= 500;
    }
}

/**
 * The profiles of a homeserver's people, read and written one request after the other.
 *
 * @see https://spec.matrix.org/v1.16/client-server-api/#profiles
 */
export class Profiles {
    private readonly base: string;

    /** @param url of the homeserver @param onHold told how many milliseconds the homeserver asked to wait */
    public constructor(
        url: string,
        private readonly token: string,
        private readonly pace: Pace,
        private readonly onHold: (milliseconds: number) => void = () => undefined,
    ) {
        this.base = `${url.replace(/\/+$/, "")}/_matrix/client/v3`;
    }

    /** @throws ConfigurationError if the homeserver, the token or its version is not what it must be */
    public async check(): Promise<void> {
        let answer: unknown;
        try {
            answer = await this.request("GET", "/capabilities");
        } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            const reason = error.status === 401 ? "does not know the token" : `does not answer as it should`;
            throw new ConfigurationError(`The homeserver ${reason}: ${error.message}.`);
        }
        const result = v.safeParse(CapabilitiesSchema, answer);
        if (result.success && result.output.capabilities["m.profile_fields"]?.enabled === true) return;
        throw new ConfigurationError(
            "The homeserver does not offer profile fields (capability m.profile_fields, Matrix 1.16).",
        );
    }

    /** @returns nothing if there is no such account @throws Refusal, Interrupted */
    public async read(userId: string): Promise<Readonly<Record<string, unknown>> | undefined> {
        try {
            const profile = v.safeParse(ProfileSchema, await this.request("GET", pathOf(userId)));
            if (!profile.success) throw new Refusal(200, "no profile in the answer");
            return profile.output;
        } catch (error) {
            if (error instanceof Refusal && error.status === 404) return undefined;
            throw error;
        }
    }

    /** @throws Refusal, Interrupted */
    public async write(userId: string, field: string, value: string): Promise<void> {
        await this.request("PUT", pathOf(userId, field), { [field]: value });
    }

    /** @throws Refusal, Interrupted */
    public async remove(userId: string, field: string): Promise<void> {
        await this.request("DELETE", pathOf(userId, field));
    }

    private async request(method: string, path: string, body?: unknown): Promise<unknown> {
        for (let tries = 1; ;) {
            await this.pace.turn();
            const response = await this.fetch(method, path, body);
            if (response?.ok) return response.json().catch(() => undefined);
            const text: unknown = await response?.json().catch(() => undefined);
            const parsed = v.safeParse(ErrorSchema, text);
            const error = parsed.success ? parsed.output : {};
            if (response?.status === 429) {
                const wait = error.retry_after_ms ?? retryAfter(response.headers.get("Retry-After"));
                this.pace.hold(wait);
                this.onHold(wait);
                continue;
            }
            const refusal = new Refusal(response?.status ?? 0, error.errcode ?? "M_UNKNOWN");
            if (!refusal.isOutage || tries >= TRIES) throw refusal;
            this.pace.hold(FIRST_PAUSE_MS * 2 ** (tries - 1));
            tries += 1;
        }
    }

    /** A request that began is not cut off by the operator: whether it was carried out would not be known. */
    private async fetch(method: string, path: string, body: unknown): Promise<Response | undefined> {
        try {
            return await fetch(this.base + path, {
                method,
                headers: { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" },
                ...(body !== undefined && { body: JSON.stringify(body) }),
                redirect: "error",
                signal: AbortSignal.timeout(TIMEOUT_MS),
            });
        } catch {
            return undefined;
        }
    }
}

function pathOf(userId: string, field?: string): string {
    return `/profile/${encodeURIComponent(userId)}${field === undefined ? "" : `/${encodeURIComponent(field)}`}`;
}

/** Seconds or a date (RFC 9110). @returns milliseconds */
function retryAfter(header: string | null): number {
    if (header === null || header.trim() === "") return DEFAULT_HOLD_MS;
    const seconds = Number(header);
    if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
    const date = Date.parse(header);
    return Number.isNaN(date) ? DEFAULT_HOLD_MS : Math.max(0, date - Date.now());
}
