// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { CalendarItem } from "../../../core/meetings/calendar-items";
import type { MeetingStore } from "../../../core/meetings/meeting-rooms";
import de from "../../../translations/de.json";
import { DesktopNotifications } from "./desktop-notification";
import { AccountDataDouble } from "./doubles/account-data-double";
import { BrowserDouble, type TabDouble } from "./doubles/browser-double";
import { BERND, MeetingsOfBernd, onTheDay, ROOM } from "./doubles/meetings-of-bernd";
import { StoredReminderMemory } from "./reminder-memory";
import { Reminders } from "./reminders";
import { MEETINGS_ACCOUNT_DATA, ReminderSettings } from "./settings";
import { ShowingTab } from "./showing-tab";
import { timesIn } from "../../../widgets/scheduler/times";
import { startTexts } from "../../host/island";
import { reminderWords, type ReminderWords } from "./words";

const MINUTE = 60_000;

/** Reminders as one of Bernd's tabs has them. */
interface RunningTab {
    readonly tab: TabDouble;
    readonly reminders: Reminders;
    /** What is on show, by title. */
    shown(): readonly string[];
    stop(): void;
}

describe("reminders in Element", () => {
    let words: ReminderWords;
    let browser: BrowserDouble;
    let meetings: MeetingsOfBernd;
    let accountData: AccountDataDouble;
    let inConference: Set<string>;
    let joined: string[];
    let opened: string[];
    let running: RunningTab[];

    beforeAll(async () => {
        const { t } = await startTexts({ language: "de", texts: de });
        words = reminderWords(t, timesIn("de-DE"));
    });

    beforeEach(() => {
        jest.useFakeTimers({ now: onTheDay("09:00") });
        jest.spyOn(Temporal.Now, "timeZoneId").mockReturnValue("Europe/Berlin");
        browser = new BrowserDouble();
        meetings = new MeetingsOfBernd();
        accountData = new AccountDataDouble();
        inConference = new Set();
        joined = [];
        opened = [];
        running = [];
    });

    afterEach(() => {
        for (const one of running) one.stop();
        jest.useRealTimers();
        jest.restoreAllMocks();
    });

    async function start(tab = browser.open()): Promise<RunningTab> {
        const { window } = tab;
        const settings = new ReminderSettings(accountData, 10);
        const open = (item: CalendarItem): void => void opened.push(words.title(item));
        const store: MeetingStore = meetings.store();
        const reminders = new Reminders({
            store,
            userId: BERND,
            window,
            settings,
            memory: new StoredReminderMemory(window, BERND),
            showing: new ShowingTab(window, BERND),
            desktop: new DesktopNotifications(window, words, open),
            inConference: () => inConference,
            join: (roomId) => joined.push(roomId),
            open,
        });
        const ends = [settings.start(), reminders.start()];
        const shown = (): readonly string[] => reminders.snapshot().items.map((item) => words.title(item));
        const one = { tab, reminders, shown, stop: () => ends.forEach((end) => end()) };
        running.push(one);
        await goOn(0);
        return one;
    }

    async function goOn(milliseconds: number): Promise<void> {
        await jest.advanceTimersByTimeAsync(milliseconds);
    }

    async function goOnTo(clock: string): Promise<void> {
        await goOn(onTheDay(clock) - Date.now());
    }

    /** The clock goes on; timers, which stand still while the computer sleeps, do not. */
    async function sleepUntil(clock: string): Promise<void> {
        jest.setSystemTime(onTheDay(clock));
    }

    const only = ({ reminders }: RunningTab): CalendarItem => reminders.snapshot().items[0]!;

    it("show a meeting ten minutes before, and count the minutes", async () => {
        meetings.plan("u1");
        const { reminders, shown } = await start();
        await goOnTo("09:49:59");
        expect(shown()).toEqual([]);
        await goOnTo("09:50");
        expect(shown()).toEqual(["Jour fixe"]);
        const said: string[] = [];
        reminders.subscribe(() => {
            const { now, items } = reminders.snapshot();
            said.push(...items.map((item) => words.when(item, now)));
        });
        await goOnTo("09:52:30");
        expect(said).toEqual(["In 9 Minuten", "In 8 Minuten"]);
        await goOnTo("10:01");
        expect(said.slice(-3)).toEqual(["In 1 Minute", "Beginnt jetzt", "Hat um 10:00 Uhr begonnen"]);
        await goOnTo("10:45");
        expect(shown()).toEqual([]);
    });

    it("look at nothing before the moment has come", async () => {
        meetings.plan("u1");
        const { tab } = await start();
        const reading = jest.spyOn(tab.window.localStorage, "getItem");
        await goOnTo("09:49:59");
        expect(reading).not.toHaveBeenCalled();
    });

    it("also come days later, with one timer", async () => {
        const { shown } = await start();
        jest.setSystemTime(onTheDay("09:00") - 3 * 24 * 60 * MINUTE);
        meetings.plan("u1");
        await goOn(0);
        expect(jest.getTimerCount()).toBe(1);
        await goOn(3 * 24 * 60 * MINUTE);
        expect(shown()).toEqual([]);
        await goOnTo("09:50");
        expect(shown()).toEqual(["Jour fixe"]);
    });

    it("announce what is new once", async () => {
        meetings.plan("u1");
        meetings.plan("u2", { title: "Vergabe", from: "10:05" });
        const { reminders } = await start();
        await goOnTo("09:50");
        const { news } = reminders.snapshot();
        expect(news?.items.map((item) => words.title(item))).toEqual(["Jour fixe"]);
        await goOnTo("09:54");
        expect(reminders.snapshot().news).toBe(news);
        await goOnTo("09:55");
        expect(reminders.snapshot().news?.items.map((item) => words.title(item))).toEqual(["Vergabe"]);
        expect(reminders.snapshot().items).toHaveLength(2);
    });

    it("stay away once closed, also after a reload", async () => {
        meetings.plan("u1");
        const first = await start();
        await goOnTo("09:51");
        first.reminders.dismiss(only(first));
        expect(first.shown()).toEqual([]);
        first.stop();
        const { shown } = await start(first.tab);
        await goOnTo("10:10");
        expect(shown()).toEqual([]);
    });

    it("are still there after a reload when they were not answered, without a second notification", async () => {
        meetings.plan("u1");
        const first = await start();
        browser.show(undefined);
        await goOnTo("09:51");
        expect(browser.notifications).toHaveLength(1);
        first.stop();
        const { shown } = await start(first.tab);
        expect(shown()).toEqual(["Jour fixe"]);
        expect(browser.notifications).toHaveLength(1);
    });

    it("come again when they were put off", async () => {
        meetings.plan("u1");
        const tab = await start();
        await goOnTo("09:51");
        tab.reminders.putOff(only(tab), "minutes");
        expect(tab.shown()).toEqual([]);
        await goOnTo("09:56");
        expect(tab.shown()).toEqual(["Jour fixe"]);
        expect(tab.reminders.snapshot().news?.at).toBe(onTheDay("09:56"));
    });

    it("lead to the conference or the meeting, and are answered by that", async () => {
        meetings.plan("u1");
        meetings.plan("u2", { title: "Vergabe", conference: false });
        const { reminders, shown } = await start();
        await goOnTo("09:50");
        const [fixe, vergabe] = reminders.snapshot().items;
        reminders.join(fixe!);
        reminders.open(vergabe!);
        expect([joined, opened, shown()]).toEqual([[ROOM], ["Vergabe"], []]);
    });

    it("follow what becomes of a meeting", async () => {
        meetings.plan("u1");
        const { shown } = await start();
        await goOnTo("09:55");
        meetings.plan("u1", { from: "11:00", until: "11:30" });
        expect(shown()).toEqual([]);
        await goOnTo("10:50");
        expect(shown()).toEqual(["Jour fixe"]);
        meetings.plan("u1", { title: "Jour fixe Dezernat II", from: "11:00", until: "11:30" });
        expect(shown()).toEqual(["Jour fixe Dezernat II"]);
        meetings.decline("u1");
        expect(shown()).toEqual([]);
    });

    it("come at once for what is planned at short notice, and go when it is called off", async () => {
        const { shown } = await start();
        await goOnTo("09:57");
        meetings.plan("u1");
        expect(shown()).toEqual(["Jour fixe"]);
        meetings.callOff("u1");
        expect(shown()).toEqual([]);
    });

    it("follow the person's setting", async () => {
        meetings.plan("u1");
        const { shown } = await start();
        accountData.change(MEETINGS_ACCOUNT_DATA, { reminder_minutes: 60 });
        await goOn(0);
        expect(shown()).toEqual(["Jour fixe"]);
        accountData.change(MEETINGS_ACCOUNT_DATA, { reminder_minutes: 0 });
        await goOn(0);
        expect(shown()).toEqual([]);
    });

    it("do not come for the conference that one is in, nor when one leaves it early", async () => {
        meetings.plan("u1");
        inConference.add(ROOM);
        const { reminders, shown } = await start();
        await goOnTo("10:02");
        expect(shown()).toEqual([]);
        inConference.clear();
        reminders.look();
        expect(shown()).toEqual([]);
    });

    it("end with the session", async () => {
        meetings.plan("u1");
        const { stop, shown } = await start();
        await goOnTo("09:50");
        stop();
        expect(shown()).toEqual([]);
        expect(jest.getTimerCount()).toBe(0);
    });

    describe("after the computer slept", () => {
        it("show what began a moment ago as soon as the network is back", async () => {
            meetings.plan("u1");
            const { tab, shown, reminders } = await start();
            await sleepUntil("10:10");
            expect(shown()).toEqual([]);
            tab.window.dispatchEvent(new Event("online"));
            expect(shown()).toEqual(["Jour fixe"]);
            expect(words.when(reminders.snapshot().items[0]!, Date.now())).toBe("Hat um 10:00 Uhr begonnen");
        });

        it("notice it within a minute if nothing tells", async () => {
            meetings.plan("u1");
            const { shown } = await start();
            await sleepUntil("10:10");
            await goOn(MINUTE);
            expect(shown()).toEqual(["Jour fixe"]);
        });

        it("are silent about what one has missed", async () => {
            meetings.plan("u1");
            const { tab, shown } = await start();
            await sleepUntil("10:20");
            tab.window.dispatchEvent(new Event("online"));
            expect(shown()).toEqual([]);
        });

        it("notice that the clock was set back", async () => {
            meetings.plan("u1");
            const { shown } = await start();
            jest.setSystemTime(onTheDay("08:00"));
            await goOn(MINUTE);
            await goOnTo("09:49:59");
            expect(shown()).toEqual([]);
            await goOnTo("09:50");
            expect(shown()).toEqual(["Jour fixe"]);
        });
    });

    describe("in two tabs", () => {
        it("are shown in the one that one looks at", async () => {
            meetings.plan("u1");
            const one = await start();
            const other = await start();
            await goOnTo("09:50");
            expect([one.shown(), other.shown()]).toEqual([[], ["Jour fixe"]]);
            browser.show(one.tab);
            await goOn(0);
            expect([one.shown(), other.shown()]).toEqual([["Jour fixe"], []]);
            expect(one.reminders.snapshot().news).toBeUndefined();
            browser.show(undefined);
            await goOn(0);
            expect([one.shown(), other.shown()]).toEqual([["Jour fixe"], []]);
        });

        it("are answered in both", async () => {
            meetings.plan("u1");
            meetings.plan("u2", { title: "Vergabe" });
            const one = await start();
            const other = await start();
            await goOnTo("09:50");
            other.reminders.dismiss(only(other));
            await goOnTo("09:53");
            other.reminders.putOff(only(other), "minutes");
            browser.show(one.tab);
            await goOnTo("09:57");
            expect([one.shown(), other.shown()]).toEqual([[], []]);
            await goOnTo("09:58");
            expect([one.shown(), other.shown()]).toEqual([["Vergabe"], []]);
        });

        it("stay where they are when a tab is opened in the background", async () => {
            meetings.plan("u1");
            const one = await start();
            const other = await start(browser.openBehind());
            await goOnTo("09:50");
            expect([one.shown(), other.shown()]).toEqual([["Jour fixe"], []]);
            browser.show(other.tab);
            browser.show(one.tab);
            await goOn(0);
            expect([one.shown(), other.shown()]).toEqual([["Jour fixe"], []]);
        });

        it("are shown in the other when one is closed", async () => {
            meetings.plan("u1");
            const one = await start();
            const other = await start();
            await goOnTo("09:50");
            browser.close(other.tab);
            await goOn(0);
            expect(one.shown()).toEqual(["Jour fixe"]);
        });

        it("are shown in the other when one signs out of one", async () => {
            meetings.plan("u1");
            const one = await start();
            const other = await start();
            other.stop();
            await goOnTo("09:50");
            expect(one.shown()).toEqual(["Jour fixe"]);
        });

        it("come as one notification of the desktop", async () => {
            meetings.plan("u1");
            const one = await start();
            await start();
            browser.show(undefined);
            await goOnTo("09:50");
            expect(browser.notifications).toHaveLength(1);
            browser.close(one.tab);
            await goOnTo("09:55");
            expect(browser.notifications).toHaveLength(1);
        });

        it("are answered in both, also in browsers without locks", async () => {
            browser = new BrowserDouble({ hasLocks: false });
            meetings.plan("u1");
            const one = await start();
            const other = await start();
            await goOnTo("09:50");
            expect(one.shown()).toEqual(["Jour fixe"]);
            one.reminders.dismiss(only(one));
            expect([one.shown(), other.shown()]).toEqual([[], []]);
        });
    });

    describe("in a browser that is not as expected", () => {
        it("come when locks are refused", async () => {
            meetings.plan("u1");
            const tab = browser.open();
            const refusal = new DOMException("no locks here", "SecurityError");
            jest.spyOn(tab.window.navigator.locks, "request").mockRejectedValue(refusal);
            const { shown } = await start(tab);
            await goOnTo("09:50");
            expect(shown()).toEqual(["Jour fixe"]);
        });

        it("come once when nothing is stored", async () => {
            jest.spyOn(console, "info").mockImplementation(() => undefined);
            meetings.plan("u1");
            const tab = browser.open();
            const refuse = (): never => {
                throw new DOMException("full", "QuotaExceededError");
            };
            jest.spyOn(tab.window.localStorage, "setItem").mockImplementation(refuse);
            const one = await start(tab);
            browser.show(undefined);
            await goOnTo("09:53");
            expect(one.shown()).toEqual(["Jour fixe"]);
            expect(browser.notifications).toHaveLength(1);
            one.reminders.dismiss(only(one));
            await goOnTo("09:55");
            expect(one.shown()).toEqual([]);
        });

        it.each(["{", "null", '"x"', "[1]", '[["k",{"start":0}]]', '[["k",{"start":0,"end":1,"state":{"kind":"x"}}]]'])(
            "come when the storage has %s",
            async (content) => {
                browser.stored.set(`hessenconnect.reminders ${BERND}`, content);
                meetings.plan("u1");
                const { shown } = await start();
                await goOnTo("09:50");
                expect(shown()).toEqual(["Jour fixe"]);
            },
        );
    });

    describe("on the desktop", () => {
        beforeEach(() => meetings.plan("u1", { location: "Raum 3.14" }));

        it("say what begins, when and where", async () => {
            await start();
            browser.show(undefined);
            await goOnTo("09:50");
            const [notification] = browser.notifications;
            expect(notification?.title).toBe("Jour fixe");
            expect(notification?.options.body).toBe("In 10 Minuten: 10:00–10:45 Uhr, Videokonferenz, Raum 3.14");
            expect(notification?.options.tag).toContain("u1");
        });

        it("lead to the meeting when they are pressed", async () => {
            const { tab } = await start();
            browser.show(undefined);
            await goOnTo("09:50");
            browser.notifications[0]?.onclick?.();
            expect(opened).toEqual(["Jour fixe"]);
            expect(tab.window.document.hasFocus()).toBe(true);
            expect(browser.notifications[0]?.isClosed).toBe(true);
        });

        it("are not needed when one sees Element", async () => {
            await start();
            await goOnTo("09:50");
            expect(browser.notifications).toHaveLength(0);
        });

        it.each(["default", "denied"] as const)("are not shown when the permission is %s", async (permission) => {
            browser.permission = permission;
            await start();
            browser.show(undefined);
            await goOnTo("09:50");
            expect(browser.notifications).toHaveLength(0);
        });

        it("do not tell what is confidential", async () => {
            meetings.plan("u1", { title: "Vorbereitung Personalrat", location: "Raum 7", isConfidential: true });
            const { shown } = await start();
            browser.show(undefined);
            await goOnTo("09:50");
            expect(shown()).toEqual(["Vorbereitung Personalrat"]);
            const [notification] = browser.notifications;
            expect(notification?.title).toBe("Vertrauliche Besprechung");
            expect(notification?.options.body).toBe("In 10 Minuten: 10:00–10:45 Uhr");
        });

        it("go when the reminder does, and when one looks at Element", async () => {
            const { tab } = await start();
            browser.show(undefined);
            await goOnTo("09:50");
            meetings.callOff("u1");
            expect(browser.notifications[0]?.isClosed).toBe(true);
            meetings.plan("u2");
            expect(browser.notifications[1]?.isClosed).toBe(false);
            browser.show(tab);
            expect(browser.notifications[1]?.isClosed).toBe(true);
        });

        it("may be refused by the browser", async () => {
            const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
            const tab = browser.open();
            class Refusing {
                public static readonly permission = "granted";
                public constructor() {
                    throw new TypeError("Illegal constructor");
                }
            }
            Object.assign(tab.window, { Notification: Refusing });
            const { shown } = await start(tab);
            browser.show(undefined);
            await goOnTo("09:50");
            expect(shown()).toEqual(["Jour fixe"]);
            expect(reported).toHaveBeenCalledTimes(1);
        });
    });
});
