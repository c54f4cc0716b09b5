// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { i18n } from "i18next";
import type { Asker, InviteWish, PlanWish } from "../../core/bridge/meetings-ability";
import type { Matrix, Person } from "../../core/matrix/matrix";
import { MatrixError } from "../../core/matrix/matrix-error";
import { ensureTemporal } from "../../core/meetings/ensure-temporal";
import { MEETING_EVENT } from "../../core/meetings/event-type";
import { instantMeeting } from "../../core/meetings/instant-meeting";
import { InvitationQueue } from "../../core/meetings/invitation-queue";
import type { Meeting } from "../../core/meetings/meeting";
import { decodeMeeting } from "../../core/meetings/meeting-event";
import { CONFERENCE_WIDGET, MeetingStore, type MeetingRoom } from "../../core/meetings/meeting-rooms";
import { occurrencesIn } from "../../core/meetings/occurrences";
import { whenRoom } from "../../core/meetings/when-room";
import { invitationReason } from "../../widgets/scheduler/invitation-reason";
import type { ReminderChoice } from "../../widgets/scheduler/place";
import { timesIn } from "../../widgets/scheduler/times";
import { accountData } from "../host/account-data";
import { clientMatrix } from "../host/client-matrix";
import type { Host } from "../host/host";
import { makeIsland, startTexts } from "../host/island";
import { messageOf, report } from "../host/report";
import type { SdkClient } from "../host/signed-in-client";
import type { MeetingsConfig } from "./config";
import { askForRoom } from "./confirm-room";
import { invitationStorage, oneTabAtATime, whenOthersInvite } from "./invitation-storage";
import { Notices } from "./Notices";
import { DesktopNotifications } from "./notices/desktop-notification";
import { StoredReminderMemory } from "./notices/reminder-memory";
import { Reminders } from "./notices/reminders";
import { ReminderSettings } from "./notices/settings";
import { ShowingTab } from "./notices/showing-tab";
import { reminderWords } from "./notices/words";
import { ClientOwnRooms } from "./own-rooms";
import { loadTexts } from "./texts";

/** The names of more people make no title. */
const MOST_NAMED = 3;

/** What the meetings in Element are made of. */
export interface ServiceParts {
    readonly client: SdkClient;
    readonly host: Host;
    readonly config: MeetingsConfig;
    readonly widgetsUrl: string | undefined;
    readonly window: Window;
    openPage(roomId?: string): void;
}

/** Starts what runs while somebody is signed in. */
export async function startService(parts: ServiceParts): Promise<MeetingsService> {
    const [texts] = await Promise.all([loadTexts(parts.host.language).then(startTexts), ensureTemporal()]);
    return new MeetingsService(parts, texts);
}

/** All that meetings are in Element while one person is signed in. */
export class MeetingsService {
    private readonly matrix: Matrix;
    private readonly store: MeetingStore;
    private readonly queue: InvitationQueue;
    private readonly ownRooms: ClientOwnRooms;
    private readonly reminderSettings: ReminderSettings;
    private readonly reminders: Reminders;
    /** Rooms in whose conference the person is, and whether its page is still there. */
    private readonly conferences = new Map<string, () => boolean>();
    private readonly ends: (() => void)[] = [];

    public constructor(
        private readonly parts: ServiceParts,
        private readonly texts: i18n,
    ) {
        const matrix = clientMatrix(parts.client, parts.window);
        this.matrix = matrix;
        this.store = new MeetingStore(matrix);
        this.queue = new InvitationQueue({
            invite: (roomId, userId, reason) => matrix.invite(roomId, userId, reason),
            membershipOf: (roomId, userId) => parts.client.getRoom(roomId)?.getMember(userId)?.membership,
            storage: invitationStorage(parts.window, matrix.userId),
            exclusively: oneTabAtATime(parts.window, matrix.userId),
        });
        this.ownRooms = new ClientOwnRooms({
            matrix,
            store: this.store,
            queue: this.queue,
            config: parts.config.own_rooms,
            widgetsUrl: parts.widgetsUrl,
            reasonOf: (meeting) => this.reasonOf(meeting),
            names: { scheduler: texts.t("scheduler.heading"), conference: texts.t("scheduler.conference") },
        });
        const settings = (this.reminderSettings = new ReminderSettings(
            accountData(parts.client),
            parts.config.reminder_minutes,
        ));
        this.reminders = new Reminders({
            store: this.store,
            userId: matrix.userId,
            window: parts.window,
            settings,
            memory: new StoredReminderMemory(parts.window, matrix.userId),
            showing: new ShowingTab(parts.window, matrix.userId),
            desktop: new DesktopNotifications(
                parts.window,
                reminderWords(texts.t, timesIn(texts.language)),
                ({ room }) => this.openMeeting(room),
            ),
            inConference: () => this.inConference(),
            join: (roomId) => this.join(roomId),
            open: ({ room }) => this.openMeeting(room),
        });
        this.ends.push(
            this.showNotices(),
            settings.start(),
            this.reminders.start(),
            this.store.start(),
            this.queue.start(),
            whenOthersInvite(parts.window, matrix.userId, () => this.queue.reload()),
        );
    }

    /** Ends everything: whoever signed out is not reminded. */
    public stop(): void {
        for (const end of this.ends.splice(0).reverse()) end();
    }

    /** Fills the page. @param hasWayBack whether it covers Element */
    public async mountPage(container: HTMLElement, hasWayBack: boolean): Promise<() => void> {
        const { MeetingsPage } = await import(/* webpackChunkName: "meetings-page" */ "./MeetingsPage");
        const island = makeIsland(container, this.texts, this.texts.t("meetings.page.crashed"));
        const { window, config } = this.parts;
        const query = new URLSearchParams(window.location.hash.split("?")[1]);
        const roomId = query.get("room");
        const people = query
            .get("plan")
            ?.split(",")
            .filter((one) => one.startsWith("@"));
        const planWith = people && (await Promise.all(people.map((userId) => this.personOf(userId))));
        // Whoever loads the page again does not want the form again.
        if (people) window.history.replaceState(window.history.state, "", window.location.hash.split("?")[0]);
        island.render(
            <MeetingsPage
                matrix={this.matrix}
                store={this.store}
                config={config.scheduler}
                {...(config.own_rooms.enabled && { ownRooms: Promise.resolve(this.ownRooms) })}
                reminders={this.reminderChoice}
                {...(roomId !== null && { roomId })}
                {...(planWith && { planWith })}
                {...(hasWayBack && { onLeave: () => void (window.location.hash = "#/home") })}
                openConference={async (room) => this.join(room)}
            />,
        );
        return () => island.unmount();
    }

    /** @param isThere whether the conference's page is still there; false when the person left */
    public noteConference(roomId: string, isThere: false | (() => boolean)): void {
        if (isThere) this.conferences.set(roomId, isThere);
        else this.conferences.delete(roomId);
        this.reminders.look();
    }

    /** Whether a meeting with a conference takes place in a room just now. */
    public runningIn(roomId: string): boolean {
        const room = this.store.snapshot().rooms.get(roomId);
        if (!room?.hasConference) return false;
        const now = Date.now();
        const zone = Temporal.Now.timeZoneId();
        return room.meetings.some(
            (meeting) =>
                meeting.hasConference &&
                occurrencesIn(meeting, { from: now, until: now + 1, zone }).some(({ cancelled }) => !cancelled),
        );
    }

    /** Shows a room's conference. */
    public join(roomId: string): void {
        this.parts.window.location.hash = `#/room/${roomId}`;
        try {
            this.parts.host.widgets?.maximise(roomId, CONFERENCE_WIDGET);
        } catch (error) {
            report(`meetings: the conference could not be shown: ${messageOf(error)}`);
        }
    }

    private readonly reminderChoice: ReminderChoice = {
        subscribe: (listener) => this.reminderSettings.subscribe(listener),
        snapshot: () => this.reminderSettings.snapshot(),
        choose: (minutes) => this.reminderSettings.choose(minutes),
    };

    private inConference(): ReadonlySet<string> {
        for (const [roomId, isThere] of this.conferences) if (!isThere()) this.conferences.delete(roomId);
        return new Set(this.conferences.keys());
    }

    /** A meeting with a room of its own is that room; others are on the page. */
    private openMeeting({ roomId, isMeetingRoom }: MeetingRoom): void {
        if (isMeetingRoom) this.parts.window.location.hash = `#/room/${roomId}`;
        else this.parts.openPage(roomId);
    }

    /** Shows reminders and how far invitations are, over all of Element. */
    private showNotices(): () => void {
        const { window } = this.parts;
        const container = window.document.createElement("div");
        // Over Element's own parts, but not in the way of any.
        container.style.cssText = "position: fixed; inset: auto 0 0 auto; block-size: auto; z-index: 1100;";
        // In a room the line that one writes in stays free.
        const lift = (): void => {
            const isRoom = window.location.hash.startsWith("#/room/");
            container.style.setProperty("--hc-notices-block-end", isRoom ? "88px" : "16px");
        };
        lift();
        window.addEventListener("hashchange", lift);
        window.document.body.append(container);
        const island = makeIsland(container, this.texts);
        island.render(<Notices reminders={this.reminders} queue={this.queue} store={this.store} />);
        return () => {
            window.removeEventListener("hashchange", lift);
            island.unmount();
            container.remove();
        };
    }

    /** Makes a meeting's room as a widget wishes, after asking the person where the deployment wants that. */
    public async planFor({ widget, roomId, content, people }: PlanWish): Promise<string | undefined> {
        const meeting = decodeMeeting({
            roomId,
            content,
            type: MEETING_EVENT,
            stateKey: crypto.randomUUID(),
            eventId: "",
            sender: this.matrix.userId,
            originServerTs: Date.now(),
        });
        if (meeting === "removed" || "invalid" in meeting) {
            throw new MatrixError("unknown", meeting === "removed" ? "no meeting" : meeting.invalid);
        }
        const { source: _, ...planned } = meeting;
        return this.makeRoom(planned, people, { widget, roomId });
    }

    private async makeRoom(meeting: Meeting, people: readonly string[], asker?: Asker): Promise<string | undefined> {
        const { enabled, encrypted, without_confirmation } = this.parts.config.own_rooms;
        if (!enabled) throw new Error("Meetings with a room of their own are switched off");
        if (asker && !without_confirmation.some((one) => one === asker.widget)) {
            const isWanted = await askForRoom(this.parts.window.document, this.texts, {
                title: meeting.title,
                when: this.whenInWords(meeting),
                people: people.map((userId) => this.nameOf(userId)),
                askedFrom: this.store.snapshot().rooms.get(asker.roomId)?.name ?? asker.roomId,
                isEncrypted: encrypted,
            });
            if (!isWanted) return undefined;
        }
        return this.ownRooms.plan(meeting, people, asker?.roomId);
    }

    /**
     * Makes a room for a conference with these people, which begins now, and shows it.
     *
     * @param asker the widget that asks, if one does
     */
    public async startConference(people: readonly string[], asker?: Asker): Promise<string | undefined> {
        const named = await Promise.all(people.slice(0, MOST_NAMED).map((userId) => this.personOf(userId)));
        const names = named.map(({ userId, displayName }) => displayName ?? userId);
        const others = people.length - names.length;
        if (others > 0) names.push(this.texts.t("meetings.instant.others", { count: others }));
        const list = new Intl.ListFormat(this.texts.language).format(names);
        const title = this.texts.t("meetings.instant.title", { names: list });
        const meeting = instantMeeting(this.matrix.userId, title, Date.now(), Temporal.Now.timeZoneId());
        const roomId = await this.makeRoom(meeting, people, asker);
        if (roomId === undefined) return undefined;
        // Element shows a room's widgets as soon as it knows the room.
        await whenRoom(this.store, roomId, ({ hasConference }) => hasConference);
        this.join(roomId);
        return roomId;
    }

    /** Has people invited to a meeting's room as a widget wishes; the room says whether one may. */
    public async inviteFor({ meetingRoomId, people }: InviteWish): Promise<void> {
        await this.ownRooms.invite(meetingRoomId, people);
    }

    /** Of somebody with whom one shares no room the homeserver may know the name. */
    private async personOf(userId: string): Promise<Person> {
        const known = this.nameOf(userId);
        if (known !== userId) return { userId, displayName: known };
        const profile = await this.matrix.readProfile?.(userId).catch(() => undefined);
        return { userId, displayName: profile?.get("displayname") || userId };
    }

    private reasonOf(meeting: Meeting): string {
        return invitationReason(meeting, this.nameOf(this.matrix.userId), timesIn(this.texts.language), this.texts.t);
    }

    private whenInWords(meeting: Meeting): string {
        return invitationReason(meeting, undefined, timesIn(this.texts.language), this.texts.t);
    }

    /** The name that is known of somebody from any room; the Matrix ID where there is none. */
    private nameOf(userId: string): string {
        for (const { names } of this.store.snapshot().rooms.values()) {
            const name = names.get(userId);
            if (name !== undefined) return name;
        }
        return userId;
    }
}
