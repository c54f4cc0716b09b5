// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Temporal } from "temporal-polyfill";

import type { Account } from "../homeserver/account";
import { answerMeetings, planMeeting, TIME_ZONE } from "./meetings";
import { addConferenceWidget, addDirectoryWidget, addSchedulerWidget } from "./room-widgets";
import { createSpace, createTeamRoom } from "./team-room";

/** The demo's people; Clara may change no room's state. */
export interface Staff {
    readonly anna: Account;
    readonly bernd: Account;
    readonly clara: Account;
}

/** Makes an invented authority: a space, rooms with our widgets, and meetings around now. */
export async function makeAuthority(staff: Staff, widgetsUrl: string): Promise<void> {
    const { anna, bernd, clara } = staff;
    const spaceId = await createSpace(anna, "Landesbehörde Musterstadt", [bernd, clara]);
    const team = { members: [bernd, clara], moderators: [bernd], spaceId };

    const notices = await createTeamRoom(anna, { ...team, name: "IT-Service – Aktuelles" });
    await say(anna, notices, "Am Samstag wird der Dateidienst zwischen 8 und 12 Uhr gewartet.");

    const winter = await createTeamRoom(anna, {
        ...team,
        name: "Lagebesprechung Winterdienst",
        topic: "Tägliche Lage der Straßenmeistereien",
        encrypted: true,
    });
    await addSchedulerWidget(anna, winter, widgetsUrl);
    await addConferenceWidget(anna, winter, widgetsUrl);
    await planWinterService(staff, winter);

    const unit = await createTeamRoom(anna, {
        ...team,
        name: "Referat Z 3 – Digitale Dienste",
        topic: "Alles, was das Referat gemeinsam angeht",
    });
    await addSchedulerWidget(anna, unit, widgetsUrl);
    await addConferenceWidget(anna, unit, widgetsUrl);
    await addDirectoryWidget(anna, unit, widgetsUrl, {
        place: { container: "right", index: 0, width: 100, height: 100 },
    });
    await planUnit(staff, unit);
    await say(anna, unit, "Guten Morgen zusammen! Die Unterlagen für den Jour fixe liegen in der E-Akte.");
    await say(bernd, unit, "Danke, ich ergänze noch die Zahlen zur Schulung.");
}

async function planWinterService({ anna, bernd }: Staff, roomId: string): Promise<void> {
    const uid = await planMeeting(anna, roomId, {
        title: "Lagebesprechung Winterdienst",
        description: "Wetter, Streupläne, Personal.",
        start: lastMonday().toPlainDateTime("08:00"),
        minutes: 30,
        rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=60",
    });
    await answerMeetings(bernd, roomId, { [uid]: "accepted" });
}

async function planUnit({ anna, bernd, clara }: Staff, roomId: string): Promise<void> {
    const soon = await planMeeting(anna, roomId, {
        title: "Rücksprache Vergabe",
        description: "Vorbereitung der Ausschreibung für die neuen Arbeitsplätze.",
        start: startSoon(),
        minutes: 30,
    });
    const tomorrow = workday(1);
    const weekly = await planMeeting(anna, roomId, {
        title: "Jour fixe Referat Z 3",
        start: tomorrow.subtract({ weeks: 3 }).toPlainDateTime("10:00"),
        minutes: 45,
        rrule: "FREQ=WEEKLY;COUNT=24",
        exdates: [tomorrow.add({ weeks: 2 }).toPlainDateTime("10:00")],
        moved: [
            {
                from: tomorrow.add({ weeks: 1 }).toPlainDateTime("10:00"),
                to: tomorrow.add({ weeks: 1 }).toPlainDateTime("13:30"),
            },
        ],
    });
    await planMeeting(bernd, roomId, {
        title: "Rücksprache mit der Leitung",
        start: tomorrow.toPlainDateTime("09:00"),
        minutes: 30,
        cancelled: "Die Leitung ist auf Dienstreise. Neuer Termin folgt.",
    });
    const budget = await planMeeting(anna, roomId, {
        title: "Haushaltsberatung 2027, Einzelplan 99",
        location: "Raum Musterstadt, 3.14",
        start: workday(2).toPlainDateTime("11:00"),
        minutes: 60,
    });
    const training = await planMeeting(bernd, roomId, {
        title: "Schulung E-Akte für Multiplikatorinnen und Multiplikatoren",
        description: "Bitte bringen Sie Ihr Dienstgerät mit.",
        location: "Schulungszentrum Beispielburg",
        start: workday(3).toPlainDateTime("10:00"),
        minutes: 360,
    });
    await answerMeetings(bernd, roomId, { [soon]: "accepted", [weekly]: "accepted", [budget]: "tentative" });
    await answerMeetings(clara, roomId, { [weekly]: "accepted", [training]: "declined" });
}

async function say(account: Account, roomId: string, body: string): Promise<void> {
    await account.sendEvent(roomId, "m.room.message", { msgtype: "m.text", body });
}

function today(): Temporal.PlainDate {
    return Temporal.Now.plainDateISO(TIME_ZONE);
}

/** The Monday of the week before this one. */
function lastMonday(): Temporal.PlainDate {
    const day = today();
    return day.subtract({ days: day.dayOfWeek - 1 + 7 });
}

/** The nth day from today on which an authority works, for 1 the next one. */
function workday(n: number): Temporal.PlainDate {
    let day = today();
    for (let left = n; left > 0;) {
        day = day.add({ days: 1 });
        if (day.dayOfWeek <= 5) left -= 1;
    }
    return day;
}

/** In about ten minutes, at a time that one would choose. */
function startSoon(): Temporal.PlainDateTime {
    return Temporal.Now.plainDateTimeISO(TIME_ZONE)
        .round({
            smallestUnit: "minute",
            roundingIncrement: 5,
            roundingMode: "ceil",
        })
        .add({ minutes: 10 });
}
