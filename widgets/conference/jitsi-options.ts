// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { isLoopback } from "./jitsi-domain";
import type { Call, JoinChoices } from "./conference-state";

/** Who joins what, where, and how. */
export interface JitsiCall {
    /** A checked domain (`isJitsiDomain`). */
    readonly domain: string;
    /** Its conference id is the room's name in Jitsi. */
    readonly call: Call;
    /** BCP 47, for example `de`. */
    readonly language: string;
}

/** Buttons that Jitsi shows. Left out: whatever invites, shares through a third party, or leads to other pages. */
const TOOLBAR_BUTTONS = [
    "camera",
    "chat",
    "closedcaptions",
    "desktop",
    "filmstrip",
    "fullscreen",
    // Also when Jitsi fills the screen, where our own bar is not.
    "hangup",
    "microphone",
    "mute-everyone",
    "mute-video-everyone",
    "noisesuppression",
    "participants-pane",
    "raisehand",
    "security",
    "select-background",
    "settings",
    "shortcuts",
    "stats",
    "tileview",
    "toggle-camera",
    "videoquality",
];

/**
 * The options of `JitsiMeetExternalAPI`, without the element that it draws into. Everything that Jitsi does not need to
 * hold the conference is off; Jitsi ignores options that its version does not know.
 *
 * @see https://jitsi.github.io/handbook/docs/dev-guide/dev-guide-iframe
 */
export function jitsiOptions({ domain, call, language }: JitsiCall): Record<string, unknown> {
    return {
        roomName: call.conferenceId,
        width: "100%",
        height: "100%",
        lang: language,
        // The name that the person chose, and nothing else: no e-mail address, no Matrix ID, no avatar.
        userInfo: { displayName: call.name },
        configOverwrite: {
            ...mediaOf(call),
            ...OUR_OWN_FIRST_SCREEN,
            ...NOTHING_TO_THIRD_PARTIES,
            ...NOTHING_KEPT,
            toolbarButtons: TOOLBAR_BUTTONS,
        },
        interfaceConfigOverwrite: {
            MOBILE_APP_PROMO: false,
            SHOW_CHROME_EXTENSION_BANNER: false,
            SHOW_JITSI_WATERMARK: false,
            SHOW_PROMOTIONAL_CLOSE_PAGE: false,
        },
        // Only versions that can do without encryption know this option, and only trials on one machine need it.
        ...(isLoopback(domain) && { noSSL: true }),
    };
}

function mediaOf({ microphone, camera }: JoinChoices): Record<string, unknown> {
    return {
        startWithAudioMuted: !microphone,
        startWithVideoMuted: !camera,
        // With two people, a direct connection would show each the other's IP address.
        p2p: { enabled: false },
    };
}

const OUR_OWN_FIRST_SCREEN = {
    prejoinConfig: { enabled: false },
    prejoinPageEnabled: false,
    deeplinking: { disabled: true },
    disableDeepLinking: true,
    disableInviteFunctions: true,
    enableClosePage: false,
    enableInsecureRoomNameWarning: false,
    // Our bar has the title; Jitsi would show the conference's id instead.
    hideConferenceSubject: true,
};

const NOTHING_TO_THIRD_PARTIES = {
    disableThirdPartyRequests: true,
    analytics: { disabled: true, rtcstatsEnabled: false, watchRTCEnabled: false },
    enableCalendarIntegration: false,
    enableDisplayNameInStats: false,
    enableEmailInStats: false,
    feedbackPercentage: 0,
    gatherStats: false,
    giphy: { enabled: false },
    gravatar: { disabled: true },
    liveStreaming: { enabled: false },
};

const NOTHING_KEPT = {
    doNotStoreRoom: true,
    hideEmailInSettings: true,
    useHostPageLocalStorage: false,
};
