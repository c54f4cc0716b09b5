// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import i18next, { type i18n } from "i18next";
import { parseRule } from "../../core/meetings/recurrence-rule";
import de from "../../translations/de.json";
import en from "../../translations/en.json";
import { ruleInWords } from "./rule-words";
import { timesIn } from "./times";

let languages: i18n;

beforeAll(async () => {
    languages = i18next.createInstance();
    await languages.init({
        lng: "de",
        resources: { de: { translation: de }, en: { translation: en } },
        interpolation: { escapeValue: false },
    });
});

/** What is said of a series that begins on Tuesday 2026-11-10 at ten. */
function words(rule: string, language: string, { start = "2026-11-10T10:00", tzid = "Europe/Berlin" } = {}): string {
    const t = languages.getFixedT(language.slice(0, 2));
    return ruleInWords(parseRule(rule)!, { tzid, time: Temporal.PlainDateTime.from(start) }, timesIn(language), t);
}

describe("a rule in words", () => {
    it.each([
        [
            "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271231T225959Z",
            "Jeden 2. Dienstag im Monat bis 31.12.2027",
            "Every second Tuesday of the month until 31/12/2027",
        ],
        ["FREQ=DAILY", "Jeden Tag", "Every day"],
        ["FREQ=DAILY;INTERVAL=3;COUNT=5", "Alle 3 Tage, 5-mal", "Every 3 days, 5 times"],
        ["FREQ=DAILY;COUNT=1", "Jeden Tag, einmal", "Every day, once"],
        [
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            "An jedem Werktag (Montag bis Freitag)",
            "Every working day (Monday to Friday)",
        ],
        ["FREQ=WEEKLY", "Jeden Dienstag", "Every Tuesday"],
        ["FREQ=WEEKLY;BYDAY=MO,TH", "Jeden Montag und Donnerstag", "Every Monday and Thursday"],
        [
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;UNTIL=20270630",
            "Alle 2 Wochen am Montag, Mittwoch und Freitag bis 30.06.2027",
            "Every 2 weeks on Monday, Wednesday and Friday until 30/06/2027",
        ],
        ["FREQ=MONTHLY", "Jeden Monat am 10.", "Every month on day 10"],
        ["FREQ=MONTHLY;BYMONTHDAY=1,15", "Jeden Monat am 1. und 15.", "Every month on day 1 and day 15"],
        ["FREQ=MONTHLY;BYMONTHDAY=-1", "Jeden Monat am letzten Tag", "Every month on the last day"],
        ["FREQ=MONTHLY;BYDAY=-1FR", "Jeden letzten Freitag im Monat", "Every last Friday of the month"],
        ["FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", "Alle 3 Monate am 1. Montag", "Every 3 months on the first Monday"],
        ["FREQ=YEARLY", "Jedes Jahr am 10. November", "Every year on 10 November"],
        ["FREQ=YEARLY;INTERVAL=2", "Alle 2 Jahre am 10. November", "Every 2 years on 10 November"],
        [
            "FREQ=YEARLY;BYMONTH=9;BYDAY=-1SA",
            "Jedes Jahr am letzten Samstag im September",
            "Every year on the last Saturday of September",
        ],
    ])("%s", (rule, german, english) => {
        expect([words(rule, "de"), words(rule, "en-GB")]).toEqual([german, english]);
    });

    it.each([
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9,15",
        "FREQ=DAILY;BYDAY=MO",
        "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTH=1,7",
        "FREQ=YEARLY;BYWEEKNO=20",
        // The third of each month.
        "FREQ=YEARLY;BYMONTHDAY=3",
    ])("is the rule itself where there are no words for it: %s", (rule) => {
        expect(words(rule, "de")).toBe(`Nach einer eigenen Regel (${rule})`);
    });

    it("names the last day on which there may be a date, by the meeting's clock", () => {
        const daily = (until: string, more = {}): string => words(`FREQ=DAILY;UNTIL=${until}`, "de", more);
        expect(daily("20261124T090000Z")).toBe("Jeden Tag bis 24.11.2026");
        // As the part of a series that ends before its date on this day.
        expect(daily("20261124T085959Z")).toBe("Jeden Tag bis 23.11.2026");
        expect(daily("20261124T100000")).toBe("Jeden Tag bis 24.11.2026");
        const newYork = { tzid: "America/New_York", start: "2026-11-10T20:00" };
        expect(daily("20261125T045959Z", newYork)).toBe("Jeden Tag bis 24.11.2026");
    });
});
