// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Stand-in for Jitsi's IFrame API, no real conference: see ../README.md.
// https://jitsi.github.io/handbook/docs/dev-guide/dev-guide-iframe

(() => {
    const COMMANDS = ["displayName", "hangup", "password", "toggleAudio", "toggleVideo"];
    const PERMISSIONS = ["autoplay", "camera", "clipboard-write", "display-capture", "microphone"];
    // As it was loaded, so that it works without encryption on the loopback address.
    const scheme = new URL(document.currentScript.src).protocol;
    let instances = 0;

    /** @see https://jitsi.github.io/handbook/docs/dev-guide/dev-guide-iframe#creating-the-jitsi-meet-api-object */
    class JitsiMeetExternalAPI {
        #frame;
        #listeners = new Map();
        #participants = new Map();
        #answers = new Map();
        #requests = 0;

        constructor(domain, options = {}) {
            const { parentNode = document.body, width = "100%", height = "100%", onload } = options;
            const frame = document.createElement("iframe");
            frame.id = frame.name = `jitsiConferenceFrame${instances}`;
            frame.allow = PERMISSIONS.join("; ");
            frame.allowFullscreen = true;
            frame.style.border = "0";
            frame.style.width = cssLength(width);
            frame.style.height = cssLength(height);
            frame.src = conferenceUrl(domain, instances, options);
            if (onload) frame.onload = onload;
            window.addEventListener("message", this.#receive);
            this.#frame = parentNode.appendChild(frame);
            instances += 1;
        }

        on(event, listener) {
            if (!this.#listeners.has(event)) this.#listeners.set(event, new Set());
            this.#listeners.get(event).add(listener);
            return this;
        }

        addListener(event, listener) {
            return this.on(event, listener);
        }

        addEventListener(event, listener) {
            this.on(event, listener);
        }

        addEventListeners(listeners) {
            for (const [event, listener] of Object.entries(listeners)) this.on(event, listener);
        }

        once(event, listener) {
            const once = (payload) => {
                this.off(event, once);
                listener(payload);
            };
            return this.on(event, once);
        }

        off(event, listener) {
            this.#listeners.get(event)?.delete(listener);
            return this;
        }

        removeListener(event, listener) {
            return this.off(event, listener);
        }

        removeEventListener(event) {
            this.removeAllListeners(event);
        }

        removeEventListeners(events) {
            for (const event of events) this.removeAllListeners(event);
        }

        removeAllListeners(event) {
            if (event === undefined) this.#listeners.clear();
            else this.#listeners.delete(event);
            return this;
        }

        executeCommand(name, ...args) {
            if (!COMMANDS.includes(name)) {
                console.error("Not supported command name.", name);
                return;
            }
            this.#send({ command: name, args });
        }

        executeCommands(commands) {
            for (const [name, args] of Object.entries(commands)) this.executeCommand(name, ...[args].flat());
        }

        getSupportedCommands() {
            return [...COMMANDS];
        }

        getIFrame() {
            return this.#frame;
        }

        getNumberOfParticipants() {
            return this.#participants.size;
        }

        getParticipantsInfo() {
            return [...this.#participants].map(([participantId, { displayName }]) => ({
                participantId,
                displayName,
                formattedDisplayName: displayName,
            }));
        }

        getDisplayName(participantId) {
            return this.#participants.get(participantId)?.displayName;
        }

        getEmail() {
            return undefined;
        }

        getAvatarURL() {
            return undefined;
        }

        isAudioMuted() {
            return this.#ask("isAudioMuted");
        }

        isVideoMuted() {
            return this.#ask("isVideoMuted");
        }

        isAudioAvailable() {
            return Promise.resolve(true);
        }

        isVideoAvailable() {
            return Promise.resolve(true);
        }

        dispose() {
            window.removeEventListener("message", this.#receive);
            this.removeAllListeners();
            this.#participants.clear();
            this.#frame.remove();
        }

        #receive = ({ source, data }) => {
            if (source !== this.#frame.contentWindow || data?.from !== "stand-in-for-jitsi") return;
            if ("answer" in data) {
                this.#answers.get(data.answer)?.(data.value);
                this.#answers.delete(data.answer);
                return;
            }
            this.#follow(data.event, data.payload);
            for (const listener of [...(this.#listeners.get(data.event) ?? [])]) listener(data.payload);
        };

        #follow(event, payload) {
            if (event === "videoConferenceJoined" || event === "participantJoined") {
                this.#participants.set(payload.id, { displayName: payload.displayName });
            } else if (event === "participantLeft") {
                this.#participants.delete(payload.id);
            } else if (event === "displayNameChange") {
                this.#participants.set(payload.id, { displayName: payload.displayname });
            } else if (event === "videoConferenceLeft") {
                this.#participants.clear();
            }
        }

        #ask(question) {
            const request = this.#requests++;
            return new Promise((resolve) => {
                this.#answers.set(request, resolve);
                this.#send({ question, request });
            });
        }

        #send(message) {
            const target = new URL(this.#frame.src).origin;
            this.#frame.contentWindow?.postMessage({ to: "stand-in-for-jitsi", ...message }, target);
        }
    }

    /** Options travel as Jitsi's do: the token in the query, everything else as JSON values in the fragment. */
    function conferenceUrl(domain, instance, { roomName = "", jwt, lang, ...options }) {
        const url = new URL(`${scheme}//${domain}/${encodeURIComponent(roomName)}`);
        if (jwt !== undefined) url.searchParams.set("jwt", jwt);
        if (lang !== undefined) url.searchParams.set("lang", lang);
        const values = [["jitsi_meet_external_api_id", instance]];
        const groups = {
            config: options.configOverwrite,
            interfaceConfig: options.interfaceConfigOverwrite,
            userInfo: options.userInfo,
        };
        for (const [group, entries] of Object.entries(groups)) {
            for (const [key, value] of Object.entries(entries ?? {})) {
                if (value !== undefined) values.push([`${group}.${key}`, JSON.stringify(value)]);
            }
        }
        url.hash = values.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
        return url.href;
    }

    function cssLength(value) {
        return typeof value === "number" ? `${value}px` : value;
    }

    window.JitsiMeetExternalAPI = JitsiMeetExternalAPI;
})();
