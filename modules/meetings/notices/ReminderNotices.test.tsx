/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { createInstance } from "i18next";
import { I18nextProvider } from "react-i18next";
import type { CalendarItem } from "../../../core/meetings/calendar-items";
import de from "../../../translations/de.json";
import en from "../../../translations/en.json";
import { AccountDataDouble } from "./doubles/account-data-double";
import { BERND, MeetingsOfBernd, onTheDay, ROOM } from "./doubles/meetings-of-bernd";
import { StoredReminderMemory } from "./reminder-memory";
import { ReminderNotices } from "./ReminderNotices";
import { Reminders } from "./reminders";
import { ReminderSettings } from "./settings";
import { ShowingTab } from "./showing-tab";

describe("the notices of reminders", () => {
    let meetings: MeetingsOfBernd;
    let user: UserEvent;
    let joined: string[];
    let opened: string[];
    let end: () => void;

    beforeEach(() => {
        jest.useFakeTimers({ now: onTheDay("09:00") });
        jest.spyOn(Temporal.Now, "timeZoneId").mockReturnValue("Europe/Berlin");
        localStorage.clear();
        meetings = new MeetingsOfBernd();
        user = userEvent.setup({ advanceTimers: (delay) => jest.advanceTimersByTime(delay) });
        joined = [];
        opened = [];
    });

    afterEach(() => {
        act(() => end());
        cleanup();
        jest.useRealTimers();
        jest.restoreAllMocks();
    });

    async function show(language: "de" | "en" = "de"): Promise<void> {
        jest.spyOn(navigator, "languages", "get").mockReturnValue([language === "de" ? "de-DE" : "en-GB"]);
        const i18n = createInstance();
        await i18n.init({
            lng: language,
            resources: { de: { translation: de }, en: { translation: en } },
            interpolation: { escapeValue: false },
        });
        const settings = new ReminderSettings(new AccountDataDouble(), 10);
        const reminders = new Reminders({
            store: meetings.store(),
            userId: BERND,
            window,
            settings,
            memory: new StoredReminderMemory(window, BERND),
            showing: new ShowingTab(window, BERND),
            inConference: () => new Set(),
            join: (roomId) => joined.push(roomId),
            open: ({ occurrence }: CalendarItem) => opened.push(occurrence.title),
        });
        render(
            <I18nextProvider i18n={i18n}>
                <button type="button">Nachricht senden</button>
                <ReminderNotices reminders={reminders} />
            </I18nextProvider>,
        );
        const ends = [settings.start(), reminders.start()];
        end = () => ends.forEach((one) => one());
        await goOn(0);
    }

    async function goOn(milliseconds: number): Promise<void> {
        await act(() => jest.advanceTimersByTimeAsync(milliseconds));
    }

    async function goOnTo(clock: string): Promise<void> {
        await goOn(onTheDay(clock) - Date.now());
    }

    const card = (name: string): HTMLElement => screen.getByRole("listitem", { name });
    const cards = (): HTMLElement[] => screen.queryAllByRole("listitem");

    it("say what begins, when and where, in German", async () => {
        meetings.plan("u1", { location: "Raum 3.14" });
        await show();
        expect(screen.queryByRole("region")).toBeNull();
        await goOnTo("09:55");
        expect(screen.getByRole("region", { name: "Erinnerungen an Besprechungen" })).toBeVisible();
        const shown = within(card("Jour fixe"));
        expect(shown.getByText("In 5 Minuten")).toBeVisible();
        expect(shown.getByRole("heading", { name: "Jour fixe" })).toBeVisible();
        expect(shown.getByText("10:00–10:45 Uhr, Videokonferenz, Raum 3.14")).toBeVisible();
        expect(shown.getByRole("button", { name: "Später erinnern" })).toBeVisible();
        expect(shown.getByRole("button", { name: "Beitreten" })).toBeVisible();
        await goOnTo("09:59");
        expect(shown.getByText("In 1 Minute")).toBeVisible();
        await goOnTo("10:00");
        expect(shown.getByText("Beginnt jetzt")).toBeVisible();
        await goOnTo("10:01");
        expect(shown.getByText("Hat um 10:00 Uhr begonnen")).toBeVisible();
        await goOnTo("10:45");
        expect(cards()).toHaveLength(0);
    });

    it("say it in English", async () => {
        meetings.plan("u1", { title: "Weekly", location: "Room 3.14" });
        await show("en");
        await goOnTo("09:55");
        const shown = within(card("Weekly"));
        expect(shown.getByText("In 5 minutes")).toBeVisible();
        expect(shown.getByText("10:00–10:45, Video conference, Room 3.14")).toBeVisible();
        await user.click(shown.getByRole("button", { name: "Remind me later" }));
        expect(shown.getByRole("menuitem", { name: "When it starts (10:00)" })).toBeVisible();
        expect(shown.getByRole("button", { name: "Join" })).toBeVisible();
        expect(shown.getByRole("button", { name: "Close reminder" })).toBeVisible();
        await goOnTo("10:03");
        expect(shown.getByText("Started at 10:00")).toBeVisible();
    });

    it("lead to the conference, or to a meeting without one", async () => {
        meetings.plan("u1");
        meetings.plan("u2", { title: "Vergabe", conference: false });
        await show();
        await goOnTo("09:55");
        expect(within(card("Vergabe")).queryByRole("button", { name: "Beitreten" })).toBeNull();
        await user.click(within(card("Jour fixe")).getByRole("button", { name: "Beitreten" }));
        expect(joined).toEqual([ROOM]);
        await user.click(within(card("Vergabe")).getByRole("button", { name: "Öffnen" }));
        expect(opened).toEqual(["Vergabe"]);
        expect(cards()).toHaveLength(0);
    });

    it("can be closed", async () => {
        meetings.plan("u1");
        await show();
        await goOnTo("09:55");
        await user.click(screen.getByRole("button", { name: "Erinnerung schließen" }));
        await goOnTo("10:05");
        expect(cards()).toHaveLength(0);
    });

    it("can be put off for five minutes or until the meeting begins", async () => {
        meetings.plan("u1");
        await show();
        await goOnTo("09:51");
        await user.click(screen.getByRole("button", { name: "Später erinnern" }));
        const names = screen.getAllByRole("menuitem").map(({ textContent }) => textContent);
        expect(names).toEqual(["In 5 Minuten", "Zu Beginn (10:00 Uhr)"]);
        await user.click(screen.getByRole("menuitem", { name: "Zu Beginn (10:00 Uhr)" }));
        expect(cards()).toHaveLength(0);
        await goOnTo("09:59:59");
        expect(cards()).toHaveLength(0);
        await goOnTo("10:00");
        expect(within(card("Jour fixe")).getByText("Beginnt jetzt")).toBeVisible();
    });

    it("are at most three, and say how many wait behind them", async () => {
        for (const uid of ["u1", "u2", "u3", "u4", "u5"]) meetings.plan(uid, { title: `Termin ${uid}` });
        await show();
        await goOnTo("09:55");
        expect(cards()).toHaveLength(3);
        expect(screen.getByText("2 weitere")).toBeVisible();
        await user.click(within(card("Termin u1")).getByRole("button", { name: "Erinnerung schließen" }));
        expect(cards()).toHaveLength(3);
        expect(screen.getByText("1 weitere")).toBeVisible();
        expect(card("Termin u4")).toBeVisible();
    });

    it("are announced once, not each minute", async () => {
        meetings.plan("u1");
        await show();
        const status = screen.getByRole("status");
        expect(status).toBeEmptyDOMElement();
        await goOnTo("09:50");
        const announcement =
            "Erinnerung: Jour fixe. In 10 Minuten, 10:00–10:45 Uhr, Videokonferenz. Mit F6 gelangen Sie dorthin.";
        expect(status).toHaveTextContent(announcement);
        await goOnTo("09:55");
        expect(status).toHaveTextContent(announcement);
        await user.click(screen.getByRole("button", { name: "Erinnerung schließen" }));
        expect(status).toBeEmptyDOMElement();
    });

    it("show titles as text", async () => {
        meetings.plan("u1", { title: "<img src=x onerror=alert(1)> {{count}} $t(meetings.reminder.now)" });
        await show();
        await goOnTo("09:55");
        expect(screen.getByRole("heading")).toHaveTextContent(
            "<img src=x onerror=alert(1)> {{count}} $t(meetings.reminder.now)",
        );
        expect(screen.getByRole("status")).toHaveTextContent("$t(meetings.reminder.now)");
        expect(document.querySelector("img")).toBeNull();
    });

    describe("with the keyboard", () => {
        beforeEach(async () => {
            meetings.plan("u1");
            meetings.plan("u2", { title: "Vergabe" });
            await show();
            await goOnTo("09:51");
            screen.getByRole("button", { name: "Nachricht senden" }).focus();
        });

        it("are reached by F6, closed by Escape, and give the focus back", async () => {
            await user.keyboard("{F6}");
            expect(card("Jour fixe")).toHaveFocus();
            expect(card("Jour fixe")).toHaveAccessibleDescription("In 9 Minuten 10:00–10:45 Uhr, Videokonferenz");
            await user.keyboard("{Escape}");
            expect(card("Vergabe")).toHaveFocus();
            await user.tab();
            expect(screen.getByRole("button", { name: "Erinnerung schließen" })).toHaveFocus();
            await user.keyboard("{Enter}");
            expect(cards()).toHaveLength(0);
            expect(screen.getByRole("button", { name: "Nachricht senden" })).toHaveFocus();
        });

        it("leave the next F6 to the browser", async () => {
            await user.keyboard("{F6}");
            const isBrowsers = jest.fn();
            document.addEventListener("keydown", (event) => isBrowsers(!event.defaultPrevented), { once: true });
            await user.keyboard("{F6}");
            expect(isBrowsers).toHaveBeenCalledWith(true);
        });

        it("leave F6 to the browser when there are none", async () => {
            await goOnTo("10:45");
            const isBrowsers = jest.fn();
            document.addEventListener("keydown", (event) => isBrowsers(!event.defaultPrevented), { once: true });
            await user.keyboard("{F6}");
            expect(isBrowsers).toHaveBeenCalledWith(true);
        });

        it("are put off in a menu with arrow keys, whose Escape closes the menu only", async () => {
            const later = within(card("Jour fixe")).getByRole("button", { name: "Später erinnern" });
            later.focus();
            await user.keyboard("{ArrowDown}");
            expect(screen.getByRole("menuitem", { name: "In 5 Minuten" })).toHaveFocus();
            await user.keyboard("{Escape}");
            expect(screen.queryByRole("menu")).toBeNull();
            expect(later).toHaveFocus();
            expect(cards()).toHaveLength(2);

            await user.keyboard("{ArrowUp}{ArrowUp}");
            expect(screen.getByRole("menuitem", { name: "Zu Beginn (10:00 Uhr)" })).toHaveFocus();
            await user.keyboard("{ArrowDown}{End}{Home}{Enter}");
            expect(cards()).toHaveLength(1);
            expect(card("Vergabe")).toHaveFocus();
        });

        it("do not take the focus from what one is doing", async () => {
            await goOnTo("10:45");
            expect(cards()).toHaveLength(0);
            expect(screen.getByRole("button", { name: "Nachricht senden" })).toHaveFocus();
        });

        it("stay out of what Element does on Escape", async () => {
            const element = jest.fn();
            document.body.addEventListener("keydown", element);
            await user.keyboard("{F6}{Escape}");
            expect(element).not.toHaveBeenCalledWith(expect.objectContaining({ key: "Escape" }));
            document.body.removeEventListener("keydown", element);
        });
    });
});
