/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { JitsiDouble } from "./doubles/jitsi-double";
import {
    ANSWER_TIMEOUT,
    GOODBYE_TIMEOUT,
    joinJitsi,
    SCRIPT_TIMEOUT,
    type JitsiConference,
    type JitsiReport,
} from "./jitsi";

const call = { conferenceId: "3f9c0b5e7d2a4c1f", name: "Anna Beispielfrau", microphone: true, camera: false };

let jitsi: JitsiDouble;
let reports: JitsiReport[];
let parentNode: HTMLElement;

beforeEach(() => {
    jest.useFakeTimers();
    jitsi = new JitsiDouble();
    reports = [];
    parentNode = document.createElement("div");
    document.body.replaceChildren(parentNode);
});

afterEach(() => {
    jitsi.cleanUp();
    jest.useRealTimers();
});

function join(domain = "meet.example.org"): JitsiConference {
    return joinJitsi({ domain, call, language: "de", parentNode, title: "Videokonferenz" }, (event) =>
        reports.push(event),
    );
}

/** Lets promises settle. */
async function settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
}

async function joinAndDeliver(): Promise<JitsiConference> {
    const conference = join();
    jitsi.deliver();
    await settle();
    return conference;
}

function lastCause(): string | undefined {
    const last = reports.at(-1);
    return last?.type === "failed" ? `${last.problem.kind}: ${last.problem.cause}` : undefined;
}

test("asks the domain alone, and narrows the page's policy to it before", async () => {
    join();
    expect(jitsi.scripts.map((script) => script.src)).toEqual(["https://meet.example.org/external_api.js"]);
    const [meta, script] = document.head.querySelectorAll("meta, script");
    expect(meta).toHaveAttribute("http-equiv", "Content-Security-Policy");
    expect(meta).toHaveAttribute(
        "content",
        "script-src 'self' https://meet.example.org; frame-src https://meet.example.org",
    );
    expect(script).toBe(jitsi.scripts[0]);
});

test("says to the policy once what it has said already", async () => {
    join().close();
    jitsi.refuse();
    await settle();
    join();
    expect(document.head.querySelectorAll("meta")).toHaveLength(1);
});

test("joins with the choices, without anything that identifies, and with third parties off", async () => {
    await joinAndDeliver();
    const { domain, options } = jitsi.conference;
    expect(domain).toBe("meet.example.org");
    expect(options).toMatchObject({
        roomName: "3f9c0b5e7d2a4c1f",
        lang: "de",
        parentNode,
        configOverwrite: {
            startWithAudioMuted: false,
            startWithVideoMuted: true,
            prejoinConfig: { enabled: false },
            disableDeepLinking: true,
            disableInviteFunctions: true,
            disableThirdPartyRequests: true,
            analytics: { disabled: true },
            gravatar: { disabled: true },
            giphy: { enabled: false },
            doNotStoreRoom: true,
            hideEmailInSettings: true,
            p2p: { enabled: false },
        },
    });
    expect(options.userInfo).toEqual({ displayName: "Anna Beispielfrau" });
    expect(options).not.toHaveProperty("noSSL");
    expect((options.configOverwrite as { toolbarButtons: string[] }).toolbarButtons).not.toContain("invite");
    expect(parentNode.querySelector("iframe")).toHaveAttribute("title", "Videokonferenz");
});

test("goes without encryption only to this machine", async () => {
    join("127.0.0.1:8082");
    expect(jitsi.scripts[0]?.src).toBe("http://127.0.0.1:8082/external_api.js");
    jitsi.deliver();
    await settle();
    expect(jitsi.conference.options).toHaveProperty("noSSL", true);
});

test("reports coming in and going out", async () => {
    await joinAndDeliver();
    jitsi.conference.emit("videoConferenceJoined", { id: "a" });
    // On the way to a breakout room and back.
    jitsi.conference.emit("videoConferenceLeft", {});
    jitsi.conference.emit("videoConferenceJoined", { id: "a" });
    jitsi.conference.emit("readyToClose");
    expect(reports.map(({ type }) => type)).toEqual(["joined", "joined", "left"]);
});

test("hangs up, and does not wait for ever for the goodbye", async () => {
    const conference = await joinAndDeliver();
    jitsi.conference.emit("videoConferenceJoined", { id: "a" });
    conference.hangUp();
    expect(jitsi.conference.commands).toEqual(["hangup"]);
    await jest.advanceTimersByTimeAsync(GOODBYE_TIMEOUT - 1);
    expect(reports.at(-1)?.type).toBe("joined");
    await jest.advanceTimersByTimeAsync(1);
    expect(reports.at(-1)?.type).toBe("left");
});

test("the domain refuses the script; the next try asks again", async () => {
    join();
    jitsi.refuse();
    await settle();
    expect(lastCause()).toBe("unreachable: script-failed");
    expect(jitsi.scripts).toEqual([]);
    await joinAndDeliver();
    expect(jitsi.conferences).toHaveLength(1);
});

test("the domain never answers", async () => {
    join();
    await jest.advanceTimersByTimeAsync(SCRIPT_TIMEOUT - 1);
    expect(reports).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(lastCause()).toBe("unreachable: script-timeout");
});

test("the domain answers with something else", async () => {
    join();
    jitsi.deliverSomethingElse();
    await settle();
    expect(lastCause()).toBe("unreachable: script-not-jitsi");
});

test("Jitsi's page never says anything", async () => {
    await joinAndDeliver();
    await jest.advanceTimersByTimeAsync(ANSWER_TIMEOUT);
    expect(lastCause()).toBe("unreachable: no-answer");
});

test("Jitsi's page may take its time once it has said something", async () => {
    await joinAndDeliver();
    jitsi.conference.emit("browserSupport", { supported: true });
    await jest.advanceTimersByTimeAsync(10 * ANSWER_TIMEOUT);
    expect(reports).toEqual([]);
});

test("tells being removed from somebody else's removal", async () => {
    await joinAndDeliver();
    jitsi.conference.emit("participantKickedOut", { kicked: { id: "b", local: false } });
    expect(reports).toEqual([]);
    jitsi.conference.emit("participantKickedOut", { kicked: { id: "a", local: true } });
    expect(lastCause()).toBe("removed: participantKickedOut");
});

test("reports errors and waiting; what is not as documented is left out", async () => {
    await joinAndDeliver();
    for (const payload of [undefined, null, 7, {}, { name: 7 }, { name: "conference.chatError", isFatal: false }]) {
        jitsi.conference.emit("errorOccurred", payload);
    }
    jitsi.conference.emit("participantKickedOut", { kicked: "me" });
    expect(reports).toEqual([]);
    jitsi.conference.emit("errorOccurred", { name: "conference.connectionError.membersOnly" });
    expect(reports.at(-1)).toEqual({ type: "waiting", waitingFor: "lobby" });
    jitsi.conference.emit("errorOccurred", { name: "conference.iceFailed", isFatal: true });
    expect(lastCause()).toBe("connection-lost: conference.iceFailed");
});

test("after closing, nothing is left on the page and nothing is reported", async () => {
    const conference = await joinAndDeliver();
    conference.close();
    jitsi.conference.emit("videoConferenceJoined", { id: "a" });
    expect(jitsi.conference.disposed).toBe(true);
    expect(parentNode).toBeEmptyDOMElement();
    expect(reports).toEqual([]);
});

test("closing while the script is on its way opens no conference", async () => {
    join().close();
    jitsi.deliver();
    await settle();
    expect(jitsi.conferences).toEqual([]);
    expect(reports).toEqual([]);
});
