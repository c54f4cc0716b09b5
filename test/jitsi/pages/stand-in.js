// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// The page of a conference that is none: see ../README.md.

const TEXTS = {
    de: {
        label: "Platzhalter für Jitsi, keine echte Konferenz",
        title: "Konferenz",
        name: "Ihr Name",
        password: "Kennwort der Konferenz",
        join: "Teilnehmen",
        mute: "Stummschalten",
        cameraOff: "Kamera ausschalten",
        hangup: "Auflegen",
        toolbar: "Konferenz steuern",
        muted: "stumm",
        you: "Sie",
        left: "Sie haben die Konferenz verlassen.",
        failed: "Die Konferenz ist nicht erreichbar.",
    },
    en: {
        label: "Stand-in for Jitsi, no real conference",
        title: "Conference",
        name: "Your name",
        password: "The conference's password",
        join: "Join meeting",
        mute: "Mute",
        cameraOff: "Turn camera off",
        hangup: "Hang up",
        toolbar: "Control the conference",
        muted: "muted",
        you: "you",
        left: "You have left the conference.",
        failed: "The conference cannot be reached.",
    },
};

const page = readAddress();
const language = page.lang?.startsWith("de") ? "de" : "en";
const text = TEXTS[language];
const element = (id) => document.getElementById(id);

/** What this participant's page shows; `id` once they are in. */
const self = {
    id: undefined,
    displayName: String(page.userInfo.displayName ?? ""),
    muted: page.config.startWithAudioMuted === true,
    videoMuted: page.config.startWithVideoMuted === true,
};
let participants = [];
let presence;

function readAddress() {
    const query = new URLSearchParams(location.search);
    const groups = { config: {}, interfaceConfig: {}, userInfo: {} };
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
        const [group, ...key] = name.split(".");
        if (Object.hasOwn(groups, group)) groups[group][key.join(".")] = JSON.parse(value);
    }
    return {
        roomName: decodeURIComponent(location.pathname.slice(1)).toLowerCase(),
        jwt: query.get("jwt") ?? undefined,
        lang: query.get("lang") ?? groups.config.defaultLanguage ?? undefined,
        ...groups,
    };
}

// --- The embedding page ---

function report(event, payload) {
    // The embedding page's origin is unknown, as in Jitsi; what is said is no secret to it.
    if (parent !== window) parent.postMessage({ from: "stand-in-for-jitsi", event, payload }, "*");
}

const commands = {
    hangup,
    toggleAudio: () => change({ muted: !self.muted }),
    toggleVideo: () => change({ videoMuted: !self.videoMuted }),
    displayName: (displayName) => change({ displayName: String(displayName) }),
    password: (password) => join(String(password)),
};

const answers = { isAudioMuted: () => self.muted, isVideoMuted: () => self.videoMuted };

addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.to !== "stand-in-for-jitsi") return;
    if (Object.hasOwn(commands, data.command ?? "")) void commands[data.command](...data.args);
    if (Object.hasOwn(answers, data.question ?? "")) {
        const value = answers[data.question]();
        parent.postMessage({ from: "stand-in-for-jitsi", answer: data.request, value }, "*");
    }
});

// --- The room ---

function roomPath(...parts) {
    return "/" + ["stand-in", "rooms", page.roomName, ...parts].map(encodeURIComponent).join("/");
}

async function send(method, path, body) {
    const response = await fetch(path, { method, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
}

async function join(password) {
    const { displayName, muted, videoMuted } = self;
    const { config, interfaceConfig, userInfo, jwt, lang } = page;
    const body = { displayName, muted, videoMuted, password, config, interfaceConfig, userInfo, jwt, lang };
    try {
        const outcome = await send("POST", roomPath("join"), body);
        if (outcome.kind === "joined") enter(outcome.id);
        else if (outcome.kind === "passwordRequired") askForPassword();
        else fail({ type: "CONFERENCE", ...outcome.error });
    } catch (error) {
        fail({ type: "CONNECTION", name: "connection.serverError", isFatal: true, message: String(error) });
    }
}

function enter(id) {
    self.id = id;
    presence = new EventSource(roomPath("presence", id));
    presence.addEventListener("message", ({ data }) => follow(JSON.parse(data)));
    presence.addEventListener("error", () => {
        if (self.id === undefined) return;
        endPresence();
        fail({ type: "CONNECTION", name: "connection.droppedError", isFatal: true });
    });
    show("tiles", "toolbar");
    report("videoConferenceJoined", {
        roomName: page.roomName,
        id,
        displayName: self.displayName,
        breakoutRoom: false,
        visitor: false,
    });
    report("audioMuteStatusChanged", { muted: self.muted });
    report("videoMuteStatusChanged", { muted: self.videoMuted });
}

/** Compares who is in with who was, and tells the differences. */
function follow(next) {
    const before = new Map(participants.map((participant) => [participant.id, participant]));
    participants = next;
    for (const { id, displayName } of next) {
        const known = before.get(id);
        before.delete(id);
        if (id === self.id) continue;
        if (!known) report("participantJoined", { id, displayName, formattedDisplayName: displayName });
        else if (known.displayName !== displayName) report("displayNameChange", { id, displayname: displayName });
    }
    for (const id of before.keys()) if (id !== self.id) report("participantLeft", { id });
    draw();
}

async function change(changes) {
    Object.assign(self, changes);
    if ("muted" in changes) report("audioMuteStatusChanged", { muted: self.muted });
    if ("videoMuted" in changes) report("videoMuteStatusChanged", { muted: self.videoMuted });
    if ("displayName" in changes && self.id !== undefined) {
        report("displayNameChange", { id: self.id, displayname: self.displayName });
    }
    draw();
    if (self.id !== undefined) await send("PUT", roomPath("participant", self.id), changes);
}

function hangup() {
    if (self.id !== undefined) {
        endPresence();
        report("videoConferenceLeft", { roomName: page.roomName });
    }
    notify(text.left);
    report("readyToClose");
}

function endPresence() {
    self.id = undefined;
    participants = [];
    presence.close();
}

function fail(error) {
    notify(`${text.failed} (${error.name})`);
    report("errorOccurred", error);
}

// --- The screen ---

function show(...ids) {
    for (const id of ["prejoin", "tiles", "notice", "toolbar"]) element(id).hidden = !ids.includes(id);
}

function notify(sentence) {
    element("notice").textContent = sentence;
    show("notice");
}

function askForPassword() {
    element("name").value = self.displayName;
    element("password-row").hidden = false;
    show("prejoin");
    report("passwordRequired");
}

function draw() {
    element("tiles").replaceChildren(...participants.map(tile));
    toggle("microphone", text.mute, self.muted);
    toggle("camera", text.cameraOff, self.videoMuted);
}

function tile({ id, displayName, muted, videoMuted }) {
    const item = document.createElement("li");
    item.dataset.camera = videoMuted ? "off" : "on";
    const initials = document.createElement("span");
    initials.className = "initials";
    initials.ariaHidden = "true";
    initials.textContent = displayName
        .split(/\s+/)
        .map((word) => word[0] ?? "")
        .slice(0, 2)
        .join("")
        .toUpperCase();
    const caption = document.createElement("span");
    caption.className = "caption";
    const remarks = [id === self.id && text.you, muted && text.muted].filter(Boolean).join(", ");
    caption.textContent = remarks ? `${displayName} (${remarks})` : displayName;
    item.append(initials, caption);
    return item;
}

function toggle(id, label, pressed) {
    element(id).textContent = label;
    element(id).ariaPressed = String(pressed);
}

document.documentElement.lang = language;
document.title = text.label;
for (const labelled of document.querySelectorAll("[data-text]")) labelled.textContent = text[labelled.dataset.text];
element("toolbar").ariaLabel = text.toolbar;
element("hangup").textContent = text.hangup;
element("microphone").addEventListener("click", commands.toggleAudio);
element("camera").addEventListener("click", commands.toggleVideo);
element("hangup").addEventListener("click", hangup);
element("prejoin").addEventListener("submit", (event) => {
    event.preventDefault();
    self.displayName = element("name").value;
    void join(element("password").value || undefined);
});
draw();

report("browserSupport", { supported: true });
if (page.config.prejoinConfig?.enabled === false) void join();
else {
    element("name").value = self.displayName;
    show("prejoin");
}
