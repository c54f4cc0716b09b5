// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// With the query these are modules of their own, of which webpack keeps only what is used here.
import de from "../../translations/de.json?item";
import en from "../../translations/en.json?item";
import type { MeetingsAbility } from "../../core/bridge/meetings-ability";
import type { Host } from "../host/host";
import { messageOf, report } from "../host/report";
import type { SdkClient } from "../host/signed-in-client";
import { whileSignedIn } from "../host/session";
import type { MeetingsConfig } from "./config";
import { CALENDAR, CAMERA } from "./icons";
import type { MeetingsService } from "./meetings.lazy";

/** Where the page is; Element compares the whole path. */
export const MEETINGS_PATH = "/hessenconnect/meetings";

/**
 * Meetings in Element itself: the page with its item, a button above rooms, reminders, and rooms for meetings. What is
 * shown and what runs while somebody is signed in is loaded then.
 *
 * @param widgetsUrl where this deployment's widgets are; without it rooms have none
 * @returns what widgets may ask for
 */
export function startMeetings(
    host: Host,
    config: MeetingsConfig,
    widgetsUrl: string | undefined,
    window: Window,
): MeetingsAbility | undefined {
    if (!config.enabled) return undefined;
    const current = new Current();
    const begin = (client: SdkClient): (() => void) => {
        const service = import(/* webpackChunkName: "meetings" */ "./meetings.lazy").then(({ startService }) =>
            startService({ client, host, config, widgetsUrl, window, openPage }),
        );
        service.catch((error: unknown) => {
            report(`meetings did not start: ${messageOf(error)}`);
            current.fail();
        });
        current.begin(service);
        return () => current.end();
    };
    whileSignedIn(window, begin, () => current.fail());

    // t("meetings.item.page") t("meetings.item.room") t("meetings.item.join") t("meetings.item.missing")
    // Some hosts know their language only after modules have started.
    const texts = (): typeof de.meetings.item =>
        host.language.toLowerCase().startsWith("de") ? de.meetings.item : en.meetings.item;
    const openPage = (roomId?: string): void => {
        window.location.hash = MEETINGS_PATH + (roomId === undefined ? "" : `?room=${encodeURIComponent(roomId)}`);
    };
    host.pages?.add({
        path: MEETINGS_PATH,
        label: texts().page,
        icon: CALENDAR,
        mount: (container) => mountPage(container, current, host.pages?.stands === "over", texts().missing),
    });
    host.roomHeader?.add((roomId) => ({
        id: "de.hessen.connect.meetings",
        look() {
            const isRunning = current.service?.runningIn(roomId) === true;
            const { join, room } = texts();
            return isRunning ? { label: join, icon: CAMERA } : { label: room, icon: CALENDAR };
        },
        press() {
            if (current.service?.runningIn(roomId)) current.service.join(roomId);
            else openPage(roomId);
        },
    }));
    return {
        plan: async (asked) => (await current.promise()).planFor(asked),
        invite: async (asked) => (await current.promise()).inviteFor(asked),
        openPlan: (people) => {
            window.location.hash = `${MEETINGS_PATH}?plan=${people.map(encodeURIComponent).join(",")}`;
        },
        startConference: async (people, asker) => (await current.promise()).startConference(people, asker),
        noteConference: ({ roomId }, isIn, isThere) => current.service?.noteConference(roomId, isIn && isThere),
    };
}

/** The service of whoever is signed in. */
class Current {
    public service: MeetingsService | undefined;
    public hasFailed = false;
    private starting: Promise<MeetingsService> | undefined;
    private readonly listeners = new Set<() => void>();

    public begin(starting: Promise<MeetingsService>): void {
        this.starting = starting;
        starting.then(
            (service) => {
                // Whoever signs out while it starts must not have it running afterwards.
                if (this.starting !== starting) return service.stop();
                this.service = service;
                for (const listener of this.listeners) listener();
            },
            () => undefined,
        );
    }

    /** There is none, and there will be none before the page is loaded again. */
    public fail(): void {
        this.hasFailed = true;
        for (const listener of this.listeners) listener();
    }

    public end(): void {
        this.service?.stop();
        this.service = this.starting = undefined;
    }

    /** @throws Error when nobody is signed in */
    public promise(): Promise<MeetingsService> {
        return this.starting ?? Promise.reject(new Error("Nobody is signed in"));
    }

    /** Calls when there is a service or there will be none, at once if that is known; returns what ends the waiting. */
    public whenKnown(then: (service: MeetingsService | undefined) => void): () => void {
        const listener = (): void => {
            this.listeners.delete(listener);
            then(this.service);
        };
        if (this.service || this.hasFailed) then(this.service);
        else this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }
}

function mountPage(container: HTMLElement, current: Current, hasWayBack: boolean, missing: string): () => void {
    let unmount: (() => void) | undefined;
    let isOver = false;
    const say = (): void => {
        const text = Object.assign(document.createElement("p"), { textContent: missing });
        text.style.cssText = "margin: 0; padding: 24px;";
        text.setAttribute("role", "alert");
        container.replaceChildren(text);
    };
    const stopWaiting = current.whenKnown((service) => {
        if (!service) return say();
        service.mountPage(container, hasWayBack).then(
            (end) => (isOver ? end() : (unmount = end)),
            (error: unknown) => {
                report(`meetings: the page could not be shown: ${messageOf(error)}`);
                say();
            },
        );
    });
    return () => {
        isOver = true;
        stopWaiting();
        unmount?.();
    };
}
