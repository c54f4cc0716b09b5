// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";

import type { ConferenceEvent, ProblemKind } from "./conference-state";
import { jitsiOrigin } from "./jitsi-domain";
import { meaningOfJitsiError } from "./jitsi-errors";
import { jitsiOptions, type JitsiCall } from "./jitsi-options";
import { narrowPolicyTo } from "./narrow-policy";

// The only file that knows `JitsiMeetExternalAPI`.
// https://jitsi.github.io/handbook/docs/dev-guide/dev-guide-iframe

/** How long Jitsi's script may take, in milliseconds. */
export const SCRIPT_TIMEOUT = 10_000;
/** How long Jitsi's page may take to its first message: the person may first have to allow the microphone. */
export const ANSWER_TIMEOUT = 45_000;
/** How long Jitsi may take to say goodbye. */
export const GOODBYE_TIMEOUT = 3_000;

/** The part of Jitsi's object that we use. */
interface JitsiMeetExternalApi {
    addListener(event: string, listener: (payload?: unknown) => void): unknown;
    executeCommand(command: "hangup"): unknown;
    getIFrame?(): HTMLIFrameElement | null;
    dispose(): unknown;
}

type JitsiMeetExternalApiClass = new (domain: string, options: Record<string, unknown>) => JitsiMeetExternalApi;

declare global {
    interface Window {
        JitsiMeetExternalAPI?: unknown;
    }
}

/** A conference that this page holds open. */
export interface JitsiConference {
    /** Says goodbye; `left` is reported when that is done, or after {@link GOODBYE_TIMEOUT} without an answer. */
    hangUp(): void;
    /** Ends it at once and takes it from the page; nothing is reported any more. */
    close(): void;
}

/** What Jitsi reports of a conference. */
export type JitsiReport = Extract<ConferenceEvent, { type: "joined" | "waiting" | "left" | "failed" }>;

/** What to join, and where on the page. */
export interface JitsiPlace extends JitsiCall {
    /** Empty, and left alone by everybody else. */
    readonly parentNode: HTMLElement;
    /** The frame's name for people who do not see it. */
    readonly title: string;
}

/**
 * Loads Jitsi from the domain and joins. Never throws: what goes wrong is reported as `failed`.
 *
 * @param report gets everything that happens, until `close`
 */
export function joinJitsi(place: JitsiPlace, report: (event: JitsiReport) => void): JitsiConference {
    const session = new JitsiSession(place, report);
    void session.start();
    return session;
}

const errorPayload = v.looseObject({ name: v.string(), isFatal: v.optional(v.boolean()) });
const kickedPayload = v.looseObject({ kicked: v.looseObject({ local: v.boolean() }) });

// Any of these says that Jitsi's page is alive.
const SIGNS_OF_LIFE = [
    "audioAvailabilityChanged",
    "audioMuteStatusChanged",
    "browserSupport",
    "deviceListChanged",
    "displayNameChange",
    "participantRoleChanged",
    "videoAvailabilityChanged",
    "videoMuteStatusChanged",
];

class JitsiSession implements JitsiConference {
    private api: JitsiMeetExternalApi | undefined;
    private closed = false;
    private answerTimer: ReturnType<typeof setTimeout> | undefined;
    private goodbyeTimer: ReturnType<typeof setTimeout> | undefined;

    public constructor(
        private readonly place: JitsiPlace,
        private readonly listener: (event: JitsiReport) => void,
    ) {}

    public async start(): Promise<void> {
        const origin = jitsiOrigin(this.place.domain);
        narrowPolicyTo(origin);
        try {
            const Api = await loadExternalApi(`${origin}/external_api.js`);
            if (!this.closed) this.open(Api);
        } catch (error) {
            this.fail("unreachable", error instanceof LoadError ? error.cause : String(error));
        }
    }

    public hangUp(): void {
        clearTimeout(this.goodbyeTimer);
        this.goodbyeTimer = setTimeout(() => this.report({ type: "left" }), GOODBYE_TIMEOUT);
        this.api?.executeCommand("hangup");
    }

    public close(): void {
        if (this.closed) return;
        this.closed = true;
        clearTimeout(this.answerTimer);
        clearTimeout(this.goodbyeTimer);
        const { parentNode } = this.place;
        const hasFocus = document.hasFocus() && parentNode.contains(document.activeElement);
        this.api?.dispose();
        parentNode.replaceChildren();
        // A frame that goes takes the focus out of the page with it.
        if (hasFocus) window.focus();
    }

    private open(Api: JitsiMeetExternalApiClass): void {
        const { parentNode, title, domain } = this.place;
        this.answerTimer = setTimeout(() => this.fail("unreachable", "no-answer"), ANSWER_TIMEOUT);
        const api = new Api(domain, { ...jitsiOptions(this.place), parentNode });
        this.api = api;
        api.getIFrame?.()?.setAttribute("title", title);
        this.listen(api);
    }

    private listen(api: JitsiMeetExternalApi): void {
        const on = (event: string, listener: (payload: unknown) => void): void => {
            api.addListener(event, (payload) => {
                clearTimeout(this.answerTimer);
                listener(payload);
            });
        };
        for (const event of SIGNS_OF_LIFE) on(event, () => undefined);
        on("videoConferenceJoined", () => this.report({ type: "joined" }));
        on("passwordRequired", () => this.report({ type: "waiting", waitingFor: "password" }));
        // Not videoConferenceLeft: that also comes on the way to a breakout room, and before a reconnection.
        on("readyToClose", () => this.report({ type: "left" }));
        on("participantKickedOut", (payload) => {
            const parsed = v.safeParse(kickedPayload, payload);
            if (parsed.success && parsed.output.kicked.local) this.fail("removed", "participantKickedOut");
        });
        on("errorOccurred", (payload) => {
            const parsed = v.safeParse(errorPayload, payload);
            if (parsed.success) this.reportError(parsed.output.name, parsed.output.isFatal === true);
        });
    }

    private reportError(name: string, fatal: boolean): void {
        const meaning = meaningOfJitsiError(name, fatal);
        if (meaning === undefined) return;
        if ("problem" in meaning) this.fail(meaning.problem, name);
        else this.report({ type: "waiting", waitingFor: meaning.waitingFor });
    }

    private fail(kind: ProblemKind, cause: string): void {
        this.report({ type: "failed", problem: { kind, cause, at: Date.now() } });
    }

    private report(event: JitsiReport): void {
        if (!this.closed) this.listener(event);
    }
}

class LoadError extends Error {
    public constructor(public override readonly cause: "script-failed" | "script-timeout" | "script-not-jitsi") {
        super(cause);
    }
}

/** Loads the script, each time anew until it has once succeeded. */
async function loadExternalApi(url: string): Promise<JitsiMeetExternalApiClass> {
    if (!isExternalApi(window.JitsiMeetExternalAPI)) await loadScript(url);
    if (!isExternalApi(window.JitsiMeetExternalAPI)) throw new LoadError("script-not-jitsi");
    return window.JitsiMeetExternalAPI;
}

function isExternalApi(value: unknown): value is JitsiMeetExternalApiClass {
    return typeof value === "function";
}

function loadScript(url: string): Promise<void> {
    const script = document.createElement("script");
    script.src = url;
    script.async = true;
    return new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new LoadError("script-timeout")), SCRIPT_TIMEOUT);
        script.addEventListener("load", () => {
            clearTimeout(timer);
            resolve();
        });
        script.addEventListener("error", () => {
            clearTimeout(timer);
            reject(new LoadError("script-failed"));
        });
        document.head.append(script);
    }).finally(() => script.remove());
}
