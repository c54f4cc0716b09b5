// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { IRoomEvent } from "matrix-widget-api";
import { MEETING_EVENT } from "../core/meetings/event-type";
import { SeededRandom } from "./random";

/** How many rooms and meetings are made. */
export interface Shape {
    readonly rooms: number;
    readonly meetingsPerRoom: number;
    /** `half`: every second meeting is weekly, the others take place once. `all`: every one repeats, by many rules. */
    readonly series: "half" | "all";
}

/** The day on which the data is "now"; meetings lie round it, so that there is always something to see. */
export interface Day {
    readonly year: number;
    /** From 1. */
    readonly month: number;
    readonly day: number;
}

/** The person who looks. */
export const VIEWER = "@anna.bauer:bench.example";

/** Every room has so many members, the viewer among them. */
export const MEMBERS = 10;

/** Meetings have this and a number of four digits or more as title, so that the bench can tell them apart. */
export const TITLE = "Besprechung";

const SEED = 20261123;
const ZONE = "Europe/Berlin";
const CONFERENCE = "de.hessen.connect.conference";
const ADMINISTRATOR = "@leitung:bench.example";

/** How far before and after today dates that take place once are, and how long ago series began, in days. */
const AHEAD_DAYS = 60;
const SERIES_BEGAN_DAYS = 360;

const FIRST_NAMES = [
    "Anke",
    "Bernd",
    "Clara",
    "Deniz",
    "Elif",
    "Frank",
    "Gesa",
    "Hakan",
    "Ines",
    "Jörg",
    "Katja",
    "Lars",
];
const LAST_NAMES = ["Albrecht", "Becker", "Claus", "Dietz", "Ernst", "Fuchs", "Göbel", "Hahn", "Jung", "Kaya", "Löwe"];
const ORGANISATIONS = ["Haushalt", "Personal", "IT-Betrieb", "Vergabe", "Digitalisierung", "Recht", "Liegenschaften"];

const RULES = [
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "FREQ=YEARLY",
    "FREQ=WEEKLY;COUNT=200",
];

/**
 * The current state of generated rooms, the same each time for the same shape and day: create, name, power levels, ten
 * members, the conference and the meetings of each.
 *
 * @returns events as the client-server API has them, by room id
 */
export function generateRooms(shape: Shape, today: Day): Map<string, IRoomEvent[]> {
    const random = new SeededRandom(SEED);
    const rooms = new Map<string, IRoomEvent[]>();
    for (let index = 0; index < shape.rooms; index += 1) {
        const roomId = roomIdOf(index);
        rooms.set(roomId, [...roomState(roomId, index, random), ...meetings(roomId, index, shape, today, random)]);
    }
    return rooms;
}

/** @param index from 0 */
export function roomIdOf(index: number): string {
    return `!room${index}:bench.example`;
}

type State = Pick<IRoomEvent, "type" | "content"> & { readonly stateKey?: string; readonly sender?: string };

function stateEvent(roomId: string, { type, content, stateKey = "", sender = ADMINISTRATOR }: State): IRoomEvent {
    return {
        type,
        content,
        sender,
        room_id: roomId,
        state_key: stateKey,
        event_id: `$${roomId}/${type}/${stateKey}`,
        origin_server_ts: 1_760_000_000_000,
        unsigned: {},
    };
}

function roomState(roomId: string, index: number, random: SeededRandom): IRoomEvent[] {
    const members = [VIEWER, ADMINISTRATOR];
    while (members.length < MEMBERS) members.push(`@person${index}-${members.length}:bench.example`);
    return [
        stateEvent(roomId, { type: "m.room.create", content: { room_version: "11" } }),
        stateEvent(roomId, { type: "m.room.name", content: { name: `${random.of(ORGANISATIONS)} ${index}` } }),
        stateEvent(roomId, {
            type: "m.room.power_levels",
            content: {
                users: { [ADMINISTRATOR]: 100 },
                users_default: 0,
                state_default: 50,
                events_default: 0,
                invite: 50,
            },
        }),
        ...members.map((userId) =>
            stateEvent(roomId, {
                type: "m.room.member",
                stateKey: userId,
                sender: userId,
                content: { membership: "join", displayname: `${random.of(FIRST_NAMES)} ${random.of(LAST_NAMES)}` },
            }),
        ),
        stateEvent(roomId, {
            type: "im.vector.modular.widgets",
            stateKey: CONFERENCE,
            content: {
                type: CONFERENCE,
                url: "https://widgets.bench.example/conference/index.html",
                name: "Konferenz",
                data: { conferenceId: `bench${index}` },
            },
        }),
    ];
}

function meetings(roomId: string, room: number, shape: Shape, today: Day, random: SeededRandom): IRoomEvent[] {
    return Array.from({ length: shape.meetingsPerRoom }, (_, index) => {
        const number = room * shape.meetingsPerRoom + index;
        const uid = `meeting-${number}@bench.example`;
        return stateEvent(roomId, {
            type: MEETING_EVENT,
            stateKey: uid,
            content: {
                title: `${TITLE} ${String(number).padStart(4, "0")}`,
                description: "Tagesordnung:\n1. Stand der Arbeiten\n2. Offene Fragen\n3. Nächste Schritte",
                creator: ADMINISTRATOR,
                calendar: calendar(uid, ruleOf(number, shape), today, random),
                "de.hessen.connect": { location: `Raum ${random.below(300)}` },
            },
        });
    });
}

function ruleOf(number: number, { series }: Shape): string | undefined {
    if (series === "all") return RULES[number % RULES.length];
    return number % 2 === 1 ? "FREQ=WEEKLY" : undefined;
}

function calendar(uid: string, rrule: string | undefined, today: Day, random: SeededRandom): object[] {
    const days = rrule === undefined ? random.below(AHEAD_DAYS) : -random.below(SERIES_BEGAN_DAYS);
    const start = { days, hour: 7 + random.below(10), minute: random.of([0, 15, 30, 45]) };
    const time = (hours: number, moreDays = 0): object =>
        localTime(today, { ...start, days: start.days + moreDays, hour: start.hour + hours });
    const once = { uid, dtstart: time(0), dtend: time(1) };
    if (rrule === undefined) return [once];
    const series = { ...once, rrule };
    // Of some weekly series a date is cancelled and another one moved, as in life.
    if (rrule !== "FREQ=WEEKLY" || random.below(4) > 0) return [series];
    const [cancelled, moved] = [time(0, 7), time(0, 14)];
    return [
        { ...series, exdate: [cancelled] },
        { uid, dtstart: time(2, 14), dtend: time(3, 14), recurrenceId: moved },
    ];
}

function localTime(
    { year, month, day }: Day,
    { days, hour, minute }: { days: number; hour: number; minute: number },
): { tzid: string; value: string } {
    // Only the arithmetic of days is wanted here, which no zone disturbs in UTC.
    const iso = new Date(Date.UTC(year, month - 1, day + days, hour, minute)).toISOString();
    return { tzid: ZONE, value: iso.slice(0, 19).replaceAll(/[-:]/g, "") };
}
