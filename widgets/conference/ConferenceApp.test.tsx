/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";

import { MatrixError } from "../../core/matrix/matrix-error";
import de from "../../translations/de.json";
import type { Widget } from "../kit/widget";
import ConferenceApp from "./ConferenceApp";
import type { ConferenceConfig } from "./config";
import { JitsiDouble } from "./doubles/jitsi-double";
import { RoomDouble } from "./doubles/room-double";

const ID = "3f9c0b5e7d2a4c1f";
const NEW_ID = "a1b2c3d4e5f6a7b8";
const CONFERENCE = "de.hessen.connect.conference";
const WIDGET_EVENT = "im.vector.modular.widgets";

const FIRST_SCREEN = { name: "Jetzt beitreten" };

let room: RoomDouble;
let jitsi: JitsiDouble;
let user: UserEvent;
let setAlwaysOnScreen: jest.Mock<Promise<boolean>, [boolean]>;

beforeAll(async () => {
    await i18next.use(initReactI18next).init({
        lng: "de",
        resources: { de: { translation: de } },
        interpolation: { escapeValue: false },
    });
});

beforeEach(() => {
    room = new RoomDouble();
    room.set("m.room.name", "", { name: "Lagebesprechung" });
    room.set(WIDGET_EVENT, CONFERENCE, widgetContent({ conferenceId: ID }));
    jitsi = new JitsiDouble();
    setAlwaysOnScreen = jest.fn<Promise<boolean>, [boolean]>().mockResolvedValue(true);
    // The person is in this page, not in the room around it. jsdom does not know of windows.
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    user = userEvent.setup();
});

afterEach(() => {
    jitsi.cleanUp();
    jest.restoreAllMocks();
});

function widgetContent(data: unknown): Record<string, unknown> {
    return { type: CONFERENCE, url: "https://widgets.example.org/conference/index.html", data };
}

function widgetIn(over: Partial<Widget<ConferenceConfig>>): Widget<ConferenceConfig> {
    return {
        matrix: room.matrix,
        widgetId: CONFERENCE,
        module: Promise.resolve(undefined),
        displayName: "Anna Beispielfrau",
        config: { jitsi: { domain: "meet.example.org" } },
        ...over,
    };
}

async function openWidget(widget: Widget<ConferenceConfig>): Promise<void> {
    await act(async () => {
        render(<ConferenceApp widget={widget} />);
    });
}

async function open(over: Partial<Widget<ConferenceConfig>> = {}): Promise<void> {
    await openWidget(widgetIn({ setAlwaysOnScreen, ...over }));
}

const joinButton = (): HTMLElement => screen.getByRole("button", FIRST_SCREEN);
const heading = (): HTMLElement => screen.getByRole("heading", { level: 1 });
const field = (): HTMLElement => screen.getByRole("textbox", { name: "Ihr Name in der Konferenz" });

/** Lets the domain answer as soon as the page has asked it. */
async function answer(give: () => void): Promise<void> {
    await waitFor(() => expect(jitsi.scripts).toHaveLength(1));
    await act(async () => give());
}

async function join(): Promise<void> {
    await user.click(joinButton());
    await answer(() => jitsi.deliver());
}

async function joinCompletely(): Promise<void> {
    await join();
    act(() => jitsi.conference.emit("videoConferenceJoined", { id: "a" }));
}

function settings(): unknown {
    return jitsi.conference.options.configOverwrite;
}

describe("the first screen", () => {
    test("says whose conference it is and how one appears in it, camera off", async () => {
        await open();
        expect(heading()).toHaveTextContent("Lagebesprechung");
        expect(field()).toHaveValue("Anna Beispielfrau");
        expect(screen.getByRole("switch", { name: "Mikrofon" })).toBeChecked();
        expect(screen.getByRole("switch", { name: "Kamera" })).not.toBeChecked();
        expect(screen.getByText("Kamera ist aus")).toBeVisible();
        expect(screen.getByText(/Konferenzdienst meet\.example\.org erhält diesen Namen/)).toBeVisible();
    });

    test("asks nothing of the conference service before somebody joins", async () => {
        await open();
        expect(jitsi.scripts).toEqual([]);
        expect(document.querySelector("iframe, link")).toBeNull();
    });

    test("joins as chosen", async () => {
        await open();
        await user.click(screen.getByRole("switch", { name: "Mikrofon" }));
        await user.click(screen.getByRole("switch", { name: "Kamera" }));
        await user.clear(field());
        await user.type(field(), "  Anna B. {Enter}");
        await answer(() => jitsi.deliver());
        expect(settings()).toMatchObject({ startWithAudioMuted: true, startWithVideoMuted: false });
        expect(jitsi.conference.options).toMatchObject({
            roomName: ID,
            userInfo: { displayName: "Anna B." },
            lang: "de",
        });
    });

    test("does without a name for the room", async () => {
        room.set("m.room.name", "", {});
        await open();
        expect(heading()).toHaveTextContent("Videokonferenz");
    });

    test("follows the room's name", async () => {
        await open();
        act(() => room.set("m.room.name", "", { name: "Lagebesprechung am Abend" }));
        expect(heading()).toHaveTextContent("Lagebesprechung am Abend");
    });

    test("asks for a name, says so at the field, and joins once there is one", async () => {
        await open();
        await user.clear(field());
        await user.click(joinButton());
        expect(field()).toHaveFocus();
        expect(field()).toBeInvalid();
        expect(field()).toHaveAccessibleDescription(/Bitte geben Sie einen Namen an/);
        expect(jitsi.scripts).toEqual([]);
        await user.type(field(), "Anna");
        await join();
        expect(jitsi.conference.options.userInfo).toEqual({ displayName: "Anna" });
    });

    test("does not propose the Matrix ID of somebody without a name", async () => {
        await open({ displayName: "@anna.b:hessen.example" });
        expect(field()).toHaveValue("anna.b");
    });

    test("works with the keyboard alone, from top to bottom", async () => {
        await open();
        const order = [
            screen.getByRole("switch", { name: "Mikrofon" }),
            screen.getByRole("switch", { name: "Kamera" }),
            field(),
            joinButton(),
        ];
        for (const control of order) {
            await user.tab();
            expect(control).toHaveFocus();
        }
        await user.tab({ shift: true });
        await user.tab({ shift: true });
        await user.keyboard(" ");
        expect(screen.getByRole("switch", { name: "Kamera" })).toBeChecked();
    });

    test("says so when the conference cannot stay on screen", async () => {
        await open();
        expect(screen.queryByText(/wenn Sie einen anderen Raum öffnen/)).toBeNull();
        cleanup();
        await openWidget(widgetIn({}));
        expect(screen.getByText(/wenn Sie einen anderen Raum öffnen/)).toBeVisible();
    });
});

describe("the conference", () => {
    test("says how far it is, stays on screen, and comes back to the first screen after hanging up", async () => {
        await open();
        expect(setAlwaysOnScreen.mock.calls).toEqual([[false]]);
        await user.click(joinButton());
        expect(screen.getByRole("status")).toHaveTextContent("Verbindung wird aufgebaut");
        expect(heading()).toHaveFocus();
        expect(setAlwaysOnScreen).toHaveBeenLastCalledWith(true);

        await answer(() => jitsi.deliver());
        act(() => jitsi.conference.emit("videoConferenceJoined", { id: "a" }));
        expect(screen.getByRole("status")).toHaveTextContent("In der Konferenz");
        expect(setAlwaysOnScreen).toHaveBeenCalledTimes(2);

        await user.click(screen.getByRole("button", { name: "Auflegen" }));
        expect(jitsi.conference.commands).toEqual(["hangup"]);
        act(() => jitsi.conference.emit("readyToClose"));
        expect(jitsi.conference.disposed).toBe(true);
        expect(setAlwaysOnScreen).toHaveBeenLastCalledWith(false);
        expect(heading()).toHaveFocus();
        expect(heading()).toHaveTextContent("Lagebesprechung");
        expect(heading()).toHaveAccessibleDescription("Sie haben die Konferenz verlassen");

        await user.click(screen.getByRole("button", { name: "Erneut beitreten" }));
        await act(async () => undefined);
        expect(jitsi.conferences).toHaveLength(2);
    });

    test("hanging up in Jitsi's own toolbar is the same", async () => {
        await open();
        await joinCompletely();
        act(() => jitsi.conference.emit("readyToClose"));
        expect(screen.getByText("Sie haben die Konferenz verlassen")).toBeVisible();
    });

    test("pressing twice hangs up once", async () => {
        await open();
        await joinCompletely();
        await user.dblClick(screen.getByRole("button", { name: "Auflegen" }));
        expect(jitsi.conference.commands).toEqual(["hangup"]);
    });

    test("can be cancelled while it is connecting", async () => {
        await open();
        await join();
        await user.click(screen.getByRole("button", { name: "Abbrechen" }));
        expect(jitsi.conference.disposed).toBe(true);
        expect(joinButton()).toBeVisible();
    });

    test("keeps the choices for the next time", async () => {
        await open();
        await user.click(screen.getByRole("switch", { name: "Kamera" }));
        await user.type(field(), " (Vertretung)");
        await joinCompletely();
        act(() => jitsi.conference.emit("readyToClose"));
        expect(screen.getByRole("switch", { name: "Kamera" })).toBeChecked();
        expect(field()).toHaveValue("Anna Beispielfrau (Vertretung)");
    });

    test.each([
        ["conference.connectionError.membersOnly", "Warten auf Einlass"],
        ["conference.authenticationRequired", "Warten auf die Leitung der Konferenz"],
        ["conference.passwordRequired", "Diese Konferenz verlangt ein Passwort"],
    ])("says what it waits for: %s", async (name, words) => {
        await open();
        await join();
        act(() => jitsi.conference.emit("errorOccurred", { name, isFatal: false }));
        expect(screen.getByRole("status")).toHaveTextContent(words);
    });

    test("goes on when the widget event changes or goes meanwhile", async () => {
        await open();
        await joinCompletely();
        act(() => room.set(WIDGET_EVENT, CONFERENCE, {}));
        act(() => room.set("m.room.name", "", { name: "Neu" }));
        expect(screen.getByRole("status")).toHaveTextContent("In der Konferenz");
        expect(jitsi.conferences).toHaveLength(1);
        expect(jitsi.conference.disposed).toBe(false);
    });

    test("does not wait for a client that will not keep it on screen", async () => {
        const warn = jest.spyOn(console, "warn").mockImplementation();
        setAlwaysOnScreen.mockRejectedValue(new Error("no"));
        await open();
        await joinCompletely();
        expect(screen.getByRole("status")).toHaveTextContent("In der Konferenz");
        expect(warn).toHaveBeenCalled();
    });
});

describe("what can go wrong", () => {
    test("the service cannot be reached; trying again succeeds", async () => {
        await open();
        await user.click(joinButton());
        await answer(() => jitsi.refuse());
        expect(heading()).toHaveTextContent("Der Konferenzdienst ist nicht erreichbar");
        expect(heading()).toHaveFocus();
        expect(screen.getByText(/meet\.example\.org, external_api\.js ist nicht abrufbar/)).toBeInTheDocument();

        await user.click(screen.getByRole("button", { name: "Jetzt erneut versuchen" }));
        await answer(() => jitsi.deliver());
        act(() => jitsi.conference.emit("videoConferenceJoined", { id: "a" }));
        expect(screen.getByRole("status")).toHaveTextContent("In der Konferenz");
    });

    test("whoever is writing in the room goes on writing, and is told there", async () => {
        await open();
        await joinCompletely();
        jest.spyOn(document, "hasFocus").mockReturnValue(false);
        act(() => jitsi.conference.emit("errorOccurred", { name: "conference.iceFailed", isFatal: true }));
        expect(heading()).not.toHaveFocus();
        const words = "Die Verbindung zur Konferenz ist abgebrochen";
        expect(screen.getAllByText(words).map(({ tagName, ariaLive }) => ariaLive ?? tagName)).toEqual([
            "H1",
            "polite",
        ]);
    });

    test("one can also go back", async () => {
        await open();
        await user.click(joinButton());
        await answer(() => jitsi.refuse());
        await user.click(screen.getByRole("button", { name: "Zurück" }));
        expect(joinButton()).toBeVisible();
        expect(heading()).toHaveFocus();
    });

    test.each([
        ["conference.iceFailed", true, "Die Verbindung zur Konferenz ist abgebrochen"],
        ["conference.destroyed", false, "Die Konferenz ist beendet"],
        ["conference.connectionError.accessDenied", false, "Sie wurden nicht eingelassen"],
        ["conference.max_users", false, "Die Konferenz ist voll"],
        ["conference.gracefulShutdown", false, "Der Konferenzdienst steht gerade nicht zur Verfügung"],
    ])("%s has its own screen", async (name, isFatal, words) => {
        await open();
        await joinCompletely();
        act(() => jitsi.conference.emit("errorOccurred", { name, isFatal, type: "CONFERENCE" }));
        expect(heading()).toHaveTextContent(words);
        expect(screen.getByText(new RegExp(name.replaceAll(".", "\\.")))).toBeInTheDocument();
        expect(jitsi.conference.disposed).toBe(true);
    });

    test("a problem stays in sight, also of somebody who looks at another room, until they have dealt with it", async () => {
        await open();
        await joinCompletely();
        act(() => jitsi.conference.emit("errorOccurred", { name: "conference.iceFailed", isFatal: true }));
        expect(setAlwaysOnScreen).toHaveBeenLastCalledWith(true);
        await user.click(screen.getByRole("button", { name: "Zurück" }));
        expect(setAlwaysOnScreen).toHaveBeenLastCalledWith(false);
    });

    test("somebody who is removed is told", async () => {
        await open();
        await joinCompletely();
        act(() => jitsi.conference.emit("participantKickedOut", { kicked: { id: "a", local: true } }));
        expect(heading()).toHaveTextContent("Sie wurden aus der Konferenz entfernt");
    });

    test("the next try uses the conference that the room has now", async () => {
        await open();
        await user.click(joinButton());
        await answer(() => jitsi.refuse());
        act(() => room.set(WIDGET_EVENT, CONFERENCE, widgetContent({ conferenceId: NEW_ID })));
        await user.click(screen.getByRole("button", { name: "Jetzt erneut versuchen" }));
        await answer(() => jitsi.deliver());
        expect(jitsi.conference.options.roomName).toBe(NEW_ID);
    });

    test("no domain is configured", async () => {
        await open({ config: {} });
        expect(heading()).toHaveTextContent("Videokonferenzen sind noch nicht eingerichtet");
        expect(screen.queryByRole("button")).toBeNull();
    });

    test("the room's state cannot be read; trying again succeeds", async () => {
        jest.spyOn(console, "warn").mockImplementation();
        room.refuses = new MatrixError("offline", "no answer");
        await open();
        expect(heading()).toHaveTextContent("Die Angaben dieses Raums sind nicht lesbar");
        room.refuses = undefined;
        await user.click(screen.getByRole("button", { name: "Jetzt erneut versuchen" }));
        await waitFor(() => expect(joinButton()).toBeVisible());
    });

    test("the conference appears as soon as the room has one", async () => {
        room.set(WIDGET_EVENT, CONFERENCE, widgetContent({}));
        await open();
        expect(heading()).toHaveTextContent("In diesem Raum ist keine Videokonferenz eingerichtet");
        act(() => room.set(WIDGET_EVENT, CONFERENCE, widgetContent({ conferenceId: ID })));
        expect(joinButton()).toBeVisible();
    });
});

describe("hostile widget events", () => {
    test("another domain, script or option in the event has no effect", async () => {
        room.set(WIDGET_EVENT, CONFERENCE, {
            type: CONFERENCE,
            url: "https://widgets.example.org/conference/index.html#/?domain=evil.example&conferenceId=evil",
            name: "<script>alert(1)</script>",
            data: {
                conferenceId: ID,
                domain: "evil.example",
                jitsi: { domain: "evil.example" },
                script: "https://evil.example/external_api.js",
                configOverwrite: { disableThirdPartyRequests: false },
                displayName: "Jemand anders",
            },
        });
        await open();
        await user.click(joinButton());
        expect(jitsi.scripts.map(({ src }) => src)).toEqual(["https://meet.example.org/external_api.js"]);
        expect(document.head.innerHTML).not.toContain("evil");
        await answer(() => jitsi.deliver());
        expect(jitsi.conference.domain).toBe("meet.example.org");
        expect(settings()).toMatchObject({ disableThirdPartyRequests: true });
        expect(JSON.stringify(settings())).not.toContain("evil");
        expect(jitsi.conference.options.userInfo).toEqual({ displayName: "Anna Beispielfrau" });
    });

    test.each([
        ["short", "3f9c0b5e7d2a4c1"],
        ["a path", "3f9c0b5e7d2a4c1f/../admin"],
        ["options", "3f9c0b5e7d2a4c1f#config.disableThirdPartyRequests=false"],
        ["a query", "3f9c0b5e7d2a4c1f?jwt=x"],
        ["another address", "//evil.example/3f9c0b5e7d2a4c1f"],
        ["a line break", "3f9c0b5e7d2a4c1f\n"],
        ["markup", "<img src=x onerror=alert(1)>"],
        ["huge", "x".repeat(1_000_000)],
        ["no text", 12345678901234567890],
        ["a list", [ID]],
        ["nothing", null],
    ])("an id that is not one is none: %s", async (_what, conferenceId) => {
        room.set(WIDGET_EVENT, CONFERENCE, widgetContent({ conferenceId }));
        await open();
        expect(heading()).toHaveTextContent("In diesem Raum ist keine Videokonferenz eingerichtet");
        expect(jitsi.scripts).toEqual([]);
    });

    test.each([
        ["of another type", "jitsi", CONFERENCE],
        ["of another widget", CONFERENCE, "de.hessen.connect.conference2"],
    ])("an event %s does not count", async (_what, type, stateKey) => {
        room.set(WIDGET_EVENT, CONFERENCE, {});
        room.set(WIDGET_EVENT, stateKey, { ...widgetContent({ conferenceId: ID }), type });
        await open();
        expect(screen.queryByRole("button", FIRST_SCREEN)).toBeNull();
    });

    test("another room's conference is not this one's", async () => {
        room.set(WIDGET_EVENT, CONFERENCE, widgetContent({ conferenceId: NEW_ID }), "!other:example.org");
        room.set("m.room.name", "", { name: "Anderer Raum" }, "!other:example.org");
        await open();
        expect(heading()).toHaveTextContent("Lagebesprechung");
        await join();
        expect(jitsi.conference.options.roomName).toBe(ID);
    });

    test("names with markup stay text, and huge ones become short", async () => {
        room.set("m.room.name", "", { name: `<img src=x onerror=alert(1)>\u202e${"x".repeat(5_000_000)}` });
        await open({ displayName: `<script>alert(1)</script>${"y".repeat(5_000_000)}` });
        expect(document.querySelector("img, script")).toBeNull();
        expect(heading()).toHaveTextContent(/^<img src=x onerror=alert\(1\)> x+…$/);
        expect(heading().textContent?.length).toBeLessThanOrEqual(255);
        expect((field() as HTMLInputElement).value.length).toBeLessThanOrEqual(80);
    });
});
