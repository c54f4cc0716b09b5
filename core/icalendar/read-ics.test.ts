// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeLocalTime, type LocalTime } from "../meetings/local-time";
import type { ImportedMeeting, LeftOut } from "./imported-meeting";
import { readIcs } from "./read-ics";

const ZONE = "Europe/Berlin";

function fixture(name: string): string {
    return readFileSync(join(__dirname, "fixtures", `${name}.ics`), "utf8");
}

function read(text: string, zone = ZONE): { meetings: readonly ImportedMeeting[]; leftOut: readonly LeftOut[] } {
    const reading = readIcs(text, zone);
    if ("failure" in reading) throw new Error(reading.failure);
    return reading;
}

function meeting(file: string, title: string): ImportedMeeting {
    const found = read(fixture(file)).meetings.find((one) => one.title === title);
    if (!found) throw new Error(`${file} has no ${title}`);
    return found;
}

/** `Europe/Berlin 20261124T100000` */
function text(at: LocalTime | undefined): string {
    const { tzid, value } = at ? encodeLocalTime(at) : { tzid: "", value: "" };
    return `${tzid} ${value}`;
}

function times({ calendar: [first] }: ImportedMeeting): string[] {
    return [text(first?.dtstart), text(first?.dtend)];
}

function event(...lines: readonly string[]): string {
    return ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:u", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");
}

const START = "DTSTART;TZID=Europe/Berlin:20261124T100000";
const END = "DTEND;TZID=Europe/Berlin:20261124T110000";

describe("a file of Outlook for desktops", () => {
    const series = meeting("outlook-desktop-series", "Lagebesprechung");

    it("is a series in an IANA zone with its exceptions", () => {
        expect(times(series)).toEqual(["Europe/Berlin 20261109T100000", "Europe/Berlin 20261109T113000"]);
        const [first, moved, ...others] = series.calendar;
        expect(others).toEqual([]);
        expect(first?.rrule).toBe("FREQ=WEEKLY;UNTIL=20270426T080000Z;BYDAY=MO");
        expect(first?.exdate.map(text)).toEqual(["Europe/Berlin 20261221T100000", "Europe/Berlin 20261228T100000"]);
        expect([moved?.recurrenceId, moved?.dtstart, moved?.dtend].map(text)).toEqual([
            "Europe/Berlin 20261116T100000",
            "Europe/Berlin 20261118T140000",
            "Europe/Berlin 20261118T153000",
        ]);
        expect(moved?.text).toEqual({ title: "Lagebesprechung (verlegt)", location: "Großer Saal" });
    });

    it("keeps the plain description, unfolded and without escapes", () => {
        expect(series.description).toBe(
            "Tagesordnung:\n1. Lage\n2. Umzug Haus B; Schlüssel, Ausweise\n\nUnterlagen: https://intranet.example.org/lage?id=4711&v=2",
        );
        expect(series.location).toBe("Besprechungsraum 3.14, Haus B");
        expect(series.isConfidential).toBe(true);
        expect(series.losses).toEqual([
            { kind: "alarm", count: 1 },
            { kind: "categories", count: 1 },
        ]);
    });

    it("has its zone under the name that Windows shows, also without quotes", () => {
        expect(times(meeting("outlook-display-name-zone", "Personalversammlung"))[0]).toBe(
            "Europe/Berlin 20270112T090000",
        );
        expect(times(meeting("outlook-display-name-zone", "Call with New York"))[0]).toBe(
            "America/New_York 20270113T090000",
        );
    });

    it.each([
        ["Dienststelle geschlossen", "20261224T000000", "20270102T000000"],
        ["Klausurtagung", "20260615T000000", "20260617T000000"],
        ["Feiertag", "20261003T000000", "20261004T000000"],
        ["Telearbeit", "20260302T000000", "20260303T000000"],
    ])("takes all day: %s", (title, from, until) => {
        const all = meeting("outlook-all-day", title);
        expect(all.isAllDay).toBe(true);
        expect(times(all)).toEqual([`${ZONE} ${from}`, `${ZONE} ${until}`]);
        expect(all.losses).toEqual([]);
    });

    it("takes all day with exceptions, and dates are the same wherever one is", () => {
        const [, , , series] = read(fixture("outlook-all-day"), "America/New_York").meetings;
        expect(series?.calendar[0]?.exdate.map(text)).toEqual(["America/New_York 20260309T000000"]);
        expect(text(series?.calendar[1]?.recurrenceId)).toBe("America/New_York 20260316T000000");
    });
});

describe("a message of Exchange", () => {
    it("names who called the meeting, who is invited, and where it takes place online", () => {
        const request = meeting("outlook-365-request", "Abstimmung Haushalt 2027");
        expect(times(request)).toEqual(["Europe/Berlin 20261203T130000", "Europe/Berlin 20261203T140000"]);
        expect(request.organiser).toEqual({ name: "Schulz, Birgit (HMdI)", address: "birgit.schulz@example.org" });
        expect(request.attendees).toEqual([
            { name: "Weber, Karl", address: "karl.weber@example.org" },
            { name: "anna@example.org", address: "anna@example.org" },
        ]);
        expect(request.url).toMatch(/^https:\/\/teams\.example\.com\/l\/meetup-join\/19%3ameeting_NjQ5/);
        expect(request.location).toBe("Microsoft Teams-Besprechung; Raum 2.01");
        expect(request.losses).toEqual([
            { kind: "alarm", count: 1 },
            { kind: "attendees", count: 2 },
        ]);
    });

    it("calls a meeting off, with the reason", () => {
        const off = meeting("exchange-cancellation", "Abgesagt: Abteilungsrunde");
        expect(off.cancelled).toEqual({ reason: "Krankheit" });
        expect(times(off)[0]).toBe("Europe/Paris 20261201T090000");
    });

    it("about dates of a series that is not in it gives each by itself", () => {
        const { meetings } = read(fixture("exchange-date-of-series"));
        expect(meetings.map((one) => times(one)[0])).toEqual([
            "Europe/Berlin 20261208T110000",
            "Europe/Berlin 20261215T100000",
        ]);
        for (const { calendar, losses } of meetings) {
            expect(calendar).toHaveLength(1);
            expect(calendar[0]?.recurrenceId).toBeUndefined();
            expect(losses).toEqual([{ kind: "date-of-series" }]);
        }
    });

    it("that answers an invitation is none", () => {
        const reply = fixture("outlook-365-request").replace("METHOD:REQUEST", "METHOD:REPLY");
        expect(readIcs(reply, ZONE)).toEqual({
            failure: "no-events",
            leftOut: [{ kind: "event", title: "Abstimmung Haushalt 2027", reason: "reply" }],
        });
    });
});

describe("a file of Thunderbird", () => {
    it("is a series with an exception, an EXDATE in UTC, and further dates that are lost", () => {
        const series = meeting("thunderbird-series", "Jour fixe 🗓 Digitalisierung");
        expect(series.description).toBe("Mit Protokoll: siehe Wiki");
        expect(series.calendar[0]?.exdate.map(text)).toEqual(["Europe/Berlin 20261225T090000"]);
        expect(text(series.calendar[1]?.recurrenceId)).toBe("Europe/Berlin 20270129T090000");
        expect(series.calendar[1]?.text).toEqual({ description: "" });
        expect(series.losses).toEqual([
            { kind: "alarm", count: 1 },
            { kind: "attachment", count: 1 },
            { kind: "rdate", count: 1 },
            { kind: "attendees", count: 1 },
        ]);
    });
});

describe("a file of Google Calendar", () => {
    it("brings a meeting in UTC to the viewer's zone, and leaves a series in UTC there", () => {
        expect(times(meeting("google-calendar", "Kurzabstimmung"))).toEqual([
            "Europe/Berlin 20261201T100000",
            "Europe/Berlin 20261201T103000",
        ]);
        expect(times(meeting("google-calendar", "Satellitenüberflug"))[0]).toBe("UTC 20261103T150000");
    });

    it("makes text of HTML, with its links and without its scripts", () => {
        const { description, url, losses } = meeting("google-calendar", "Kurzabstimmung");
        expect(description).toBe(
            "Bitte vorher lesen:\n- Entwurf <https://docs.example.org/d/1?a=1&b=2>\n- Übersicht 2027\nDanke!\nGruß Karl",
        );
        expect(url).toBe("https://meet.example.com/abc-defg-hij");
        expect(losses).toEqual([{ kind: "html-description" }]);
    });

    it("tells exceptions in UTC by the series' clock", () => {
        const standup = meeting("google-calendar", "Stand-up");
        expect(standup.calendar.map(({ recurrenceId }) => text(recurrenceId))).toEqual([
            " ",
            "Europe/Berlin 20261026T083000",
            "Europe/Berlin 20261028T083000",
        ]);
        expect(text(standup.calendar[2]?.dtstart)).toBe("Europe/Berlin 20261028T091500");
        expect(standup.calendar[2]?.text).toEqual({ title: "Stand-up mit Gästen" });
    });

    it("takes times without zone by the calendar's zone", () => {
        const lunch = read(fixture("google-calendar"), "Asia/Tokyo").meetings.find(
            ({ uid }) => uid === "floating@google.com",
        );
        expect(lunch && times(lunch)[0]).toBe("Europe/Berlin 20261102T120000");
        expect(lunch?.losses).toEqual([{ kind: "floating-time", takenAs: "Europe/Berlin" }]);
    });
});

describe("a file of macOS or iOS", () => {
    it("has an EXDATE that is a date, and a place of two lines", () => {
        const hours = meeting("apple-calendar", "Sprechstunde");
        expect(hours.calendar[0]?.exdate.map(text)).toEqual(["Europe/Berlin 20270310T100000"]);
        expect(hours.location).toBe("Rathaus Marktplatz 1, 12345 Musterstadt");
        expect(hours.url).toBe("https://stadt.example.org/sprechstunde");
    });

    it("has times without end, which take no time, and dates without end, which take a day", () => {
        const call = meeting("apple-calendar", "Anruf");
        expect(times(call)).toEqual(["Europe/Berlin 20270310T170000", "Europe/Berlin 20270310T170000"]);
        expect(call.losses).toEqual([{ kind: "duration-zero" }]);
        const due = meeting("apple-calendar", "Frist");
        expect(times(due)).toEqual(["Europe/Berlin 20270311T000000", "Europe/Berlin 20270312T000000"]);
        expect(due.losses).toEqual([]);
    });

    it("has durations, of which days are days and hours are hours when clocks change", () => {
        expect(times(meeting("apple-calendar", "Über die Zeitumstellung"))[1]).toBe("Europe/Berlin 20270328T140000");
    });

    it("has times without zone, taken by the viewer's clock", () => {
        const breakfast = meeting("apple-calendar", "Frühstück");
        expect(times(breakfast)[0]).toBe("Europe/Berlin 20270312T080000");
        expect(breakfast.losses).toEqual([{ kind: "floating-time", takenAs: "Europe/Berlin" }]);
    });
});

describe("a file of Nextcloud", () => {
    it("has a date that was called off, and one that changes all following", () => {
        const series = meeting("nextcloud-series", "Redaktionsrunde");
        expect(series.calendar[0]?.exdate.map(text)).toEqual([
            "Europe/Berlin 20261223T130000",
            "Europe/Berlin 20261111T130000",
        ]);
        const [off, ...others] = series.cancelledDates;
        expect(others).toEqual([]);
        expect([off?.recurrenceId, off?.dtstart, off?.dtend].map(text)).toEqual([
            "Europe/Berlin 20261111T130000",
            "Europe/Berlin 20261111T150000",
            "Europe/Berlin 20261111T163000",
        ]);
        expect(off?.reason).toBe("Raum belegt");
        expect(series.losses).toContainEqual({ kind: "this-and-following", count: 1 });
    });
});

describe("older and other programs", () => {
    it("prefix their zones or name them elsewhere (Evolution, older Thunderbird)", () => {
        const { meetings } = read(fixture("evolution-prefixed-zones"));
        expect(meetings.map((one) => times(one)[0])).toEqual([
            "Europe/Berlin 20261126T140000",
            "Europe/Vienna 20261126T140000",
            "America/Argentina/Buenos_Aires 20261126T140000",
        ]);
    });

    it("define zones under names of their own (Notes, Exchange)", () => {
        expect(times(meeting("custom-zones", "Notes"))[0]).toBe("Europe/Berlin 20261126T140000");
        expect(times(meeting("custom-zones", "Exchange"))[0]).toBe("America/New_York 20261126T140000");
        expect(times(meeting("custom-zones", "Offset"))[0]).toBe("Etc/GMT-1 20261126T140000");
    });

    it("define zones that are nobody's: the moment is kept, and said that it is a guess", () => {
        const mars = meeting("custom-zones", "Mars");
        expect(times(mars)[0]).toBe("Etc/GMT-7 20261126T140000");
        expect(mars.calendar[0]?.exdate.map(text)).toEqual(["Etc/GMT-7 20270128T140000"]);
        expect(mars.losses).toEqual([{ kind: "unknown-zone", tzid: "Mars", takenAs: "Etc/GMT-7" }]);
    });

    it("name zones that they do not define: the viewer's is taken, and said so", () => {
        const nowhere = meeting("custom-zones", "Nirgendwo");
        expect(times(nowhere)[0]).toBe("Europe/Berlin 20261126T140000");
        expect(nowhere.losses).toEqual([{ kind: "unknown-zone", tzid: "Nowhere/Land", takenAs: "Europe/Berlin" }]);
    });

    it("write quoted-printable and rules of vCalendar 1.0", () => {
        const old = meeting("vcalendar-1-quoted-printable", "Bürgerbüro");
        expect(old.description).toBe("Grüße\naus dem Büro");
        expect(times(old)[0]).toBe("Europe/Berlin 20261130T090000");
        expect(old.losses).toEqual([{ kind: "rrule-unreadable", rrule: "W1 MO #0" }]);
    });
});

describe("a broken file", () => {
    const { meetings, leftOut } = read(fixture("broken-and-others"));

    it("gives what can be read, and says what was left out", () => {
        expect(meetings.map(({ title }) => title)).toEqual(["", "Ohne Ende", "Neu"]);
        expect(leftOut).toEqual([
            { kind: "todo", count: 1 },
            { kind: "journal", count: 1 },
            { kind: "free-busy", count: 1 },
            { kind: "event", title: "Ohne Anfang", reason: "no-start" },
            { kind: "event", title: "Am 41. 13.", reason: "start-unreadable" },
            { kind: "event", title: "Alt", reason: "outdated" },
        ]);
    });

    it("says of a meeting all that was lost", () => {
        expect(meetings[0]?.description).toBe("Erste Zeile\nzweite Zeile ohne Faltungund dritte");
        expect(meetings[0]?.losses).toEqual([
            { kind: "second-rrule", count: 1 },
            { kind: "rrule-unreadable", rrule: "FREQ=SOMETIMES" },
            { kind: "end-unreadable" },
            { kind: "no-title" },
            { kind: "exrule", count: 1 },
        ]);
    });
});

describe("any file", () => {
    it.each([
        ["with LF", (all: string) => all.replaceAll("\r\n", "\n")],
        ["with CR", (all: string) => all.replaceAll("\r\n", "\r")],
        ["with blank lines", (all: string) => all.replaceAll("\r\n", "\r\r\n")],
        ["with a byte order mark", (all: string) => `\uFEFF${all}`],
        ["within a mail", (all: string) => `Guten Tag,\nhier: x\n\n${all}\nGruß: Anna`],
        [
            "in small letters",
            (all: string) => all.replaceAll(/^(?:BEGIN|END|DTSTART|RRULE)/gm, (name) => name.toLowerCase()),
        ],
        ["with tabs as folds", (all: string) => all.replaceAll("\r\n ", "\r\n\t")],
    ])("%s reads the same", (_, change) => {
        const all = fixture("outlook-desktop-series");
        expect(JSON.stringify(readIcs(change(all), ZONE))).toBe(JSON.stringify(readIcs(all, ZONE)));
    });

    it.each([
        ["is no calendar", "Guten Tag", { failure: "not-icalendar" }],
        ["is empty", "", { failure: "not-icalendar" }],
        ["is a contact", "BEGIN:VCARD\nFN:Anna\nEND:VCARD", { failure: "not-icalendar" }],
        ["has no events", "BEGIN:VCALENDAR\nEND:VCALENDAR", { failure: "no-events", leftOut: [] }],
        ["is too large", "x".repeat(1_048_577), { failure: "too-large" }],
    ])("that %s is refused", (_, all, expected) => {
        expect(readIcs(all, ZONE)).toEqual(expected);
    });

    it("of more than 500 events is cut", () => {
        const one = `BEGIN:VEVENT\n${START}\n${END}\nSUMMARY:x\nEND:VEVENT\n`;
        const { meetings, leftOut } = read(`BEGIN:VCALENDAR\n${one.repeat(503)}END:VCALENDAR`);
        expect(meetings).toHaveLength(500);
        expect(leftOut).toEqual([{ kind: "too-many", count: 3 }]);
    });
});

describe("an event", () => {
    it.each([
        ["a title that is too long", `SUMMARY:${"ä".repeat(256)}`, { kind: "text-cut", field: "title" }],
        [
            "a description that is too long",
            `DESCRIPTION:${"ä".repeat(30_001)}`,
            { kind: "text-cut", field: "description" },
        ],
        ["a place that is too long", `LOCATION:${"ä".repeat(1_001)}`, { kind: "text-cut", field: "location" }],
        ["a start that its rule does not name", "RRULE:FREQ=WEEKLY;BYDAY=MO", { kind: "start-outside-rule" }],
        ["unreadable EXDATEs", "RRULE:FREQ=WEEKLY\nEXDATE:tomorrow,20261332", { kind: "date-unreadable", count: 2 }],
        [
            "more EXDATEs than there is place",
            `RRULE:FREQ=DAILY\nEXDATE:${"20261124T090000Z,".repeat(1_009)}20261124T090000Z`,
            { kind: "dates-cut", count: 10 },
        ],
        ["formatting only", "X-ALT-DESC;FMTTYPE=text/html:<p>Text</p>", { kind: "html-description" }],
    ])("with %s says so", (_, lines, loss) => {
        const all = read(event(START, END, ...lines.split("\n")));
        expect(all.meetings[0]?.losses).toContainEqual(loss);
    });

    it("of one time that is all day in one exception becomes a whole day of the series", () => {
        const series = [START, END, "SUMMARY:x", "RRULE:FREQ=DAILY;COUNT=5", "END:VEVENT", "BEGIN:VEVENT", "UID:u"];
        const exception = ["RECURRENCE-ID;TZID=Europe/Berlin:20261125T100000", "DTSTART;VALUE=DATE:20261126"];
        const [one] = read(event(...series, ...exception)).meetings;
        expect(text(one?.calendar[1]?.dtstart)).toBe("Europe/Berlin 20261126T000000");
        expect(text(one?.calendar[1]?.dtend)).toBe("Europe/Berlin 20261127T000000");
        expect(one?.losses).toContainEqual({ kind: "mixed-all-day", count: 1 });
    });

    it("whose rule cannot be read says that its exceptions are lost", () => {
        const series = [START, END, "RRULE:FREQ=OFTEN", "END:VEVENT", "BEGIN:VEVENT", "UID:u"];
        const exception = ["RECURRENCE-ID:20261125T090000Z", "DTSTART:20261125T100000Z"];
        const [one, ...others] = read(event(...series, ...exception)).meetings;
        expect(others).toEqual([]);
        expect(one?.calendar).toHaveLength(1);
        expect(one?.losses).toContainEqual({ kind: "date-unreadable", count: 1 });
    });

    it("has each of its dates once, however the file names them", () => {
        const series = [START, END, "RRULE:FREQ=DAILY", "END:VEVENT"];
        const exceptions = ["20261125T090000Z", "20261125T100000"].flatMap((date) => [
            "BEGIN:VEVENT",
            "UID:u",
            `RECURRENCE-ID:${date}`,
            "DTSTART:20261125T100000Z",
            "END:VEVENT",
        ]);
        const [one] = read(event(...series, ...exceptions.slice(0, -1))).meetings;
        expect(one?.calendar).toHaveLength(2);
        expect(one?.losses).toContainEqual({ kind: "date-unreadable", count: 1 });
    });

    it("of a series that was called off keeps its exceptions", () => {
        const series = [START, END, "RRULE:FREQ=DAILY", "STATUS:CANCELLED", "END:VEVENT", "BEGIN:VEVENT", "UID:u"];
        const exception = ["RECURRENCE-ID:20261125T090000Z", "DTSTART:20261125T100000Z", "STATUS:CANCELLED"];
        const [one] = read(event(...series, ...exception)).meetings;
        expect(one?.cancelled).toEqual({});
        expect(one?.cancelledDates).toEqual([]);
        expect(one?.calendar).toHaveLength(2);
        // Without an end of its own a date is as long as the others.
        expect(text(one?.calendar[1]?.dtend)).toBe("Europe/Berlin 20261125T120000");
    });

    it("keeps no control characters and no address that is none", () => {
        const [one] = read(event(START, END, "SUMMARY:a\u0000b\u001B[31m\\nc", "URL:javascript:alert(1)")).meetings;
        expect(one?.title).toBe("ab[31m c");
        expect(one?.url).toBeUndefined();
    });
});
