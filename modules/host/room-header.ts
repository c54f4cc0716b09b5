// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Api } from "@element-hq/element-web-module-api";
import type { ReactElement } from "react";
import { drawing } from "./drawing";
import type { HostReact, RoomHeaderButton, RoomHeaderSlot } from "./host";
import { EVENTS, type LegacyListener } from "./legacy-events";

type Extras = Pick<Api["extras"], "addRoomHeaderButtonCallback">;

/** How often it is looked whether a button looks different now. */
const LOOK_MS = 10_000;

const STYLE = {
    display: "inline-grid",
    placeItems: "center",
    width: 32,
    height: 32,
    padding: 4,
    border: 0,
    borderRadius: "50%",
    background: "none",
    color: "var(--cpd-color-icon-primary)",
    cursor: "pointer",
};

/** Buttons above a room through the run-time API, which asks for an element of its React. */
export function runtimeRoomHeader(extras: Extras, react: HostReact): RoomHeaderSlot {
    const Button = ({ id, look, press }: RoomHeaderButton): ReactElement => {
        const shown = react.useRef<HTMLElement>(null);
        const { label, icon } = look();
        react.useEffect(() => {
            const again = setInterval(() => {
                const now = look();
                shown.current?.setAttribute("aria-label", now.label);
                shown.current?.setAttribute("title", now.label);
                shown.current?.querySelector("path")?.setAttribute("d", now.icon);
            }, LOOK_MS);
            return () => clearInterval(again);
        }, [id]);
        const properties = { ref: shown, type: "button", title: label, "aria-label": label, onClick: press };
        return react.createElement("button", { ...properties, style: STYLE }, drawing(react, icon));
    };
    return {
        add(button) {
            extras.addRoomHeaderButtonCallback((roomId) => {
                const shown = roomId === undefined ? undefined : button(roomId);
                // Another room's button is another button.
                return (shown && react.createElement(Button, { ...shown, key: roomId })) as never;
            });
        },
    };
}

/** One of the buttons that a legacy module adds when a room is shown. */
interface LegacyButton {
    readonly id: string;
    readonly icon: unknown;
    label(): string;
    onClick(): void;
}

/** Buttons above a room through the legacy event, once for each time that a room is shown. */
export function legacyRoomHeader(listener: LegacyListener, react: HostReact): RoomHeaderSlot {
    return {
        add(button) {
            listener.on(EVENTS.viewRoom, (options: { buttons: LegacyButton[] }, roomId: string) => {
                const shown = button(roomId);
                if (!shown) return;
                const { id, look, press } = shown;
                options.buttons.push({
                    id,
                    label: () => look().label,
                    icon: () => drawing(react, look().icon),
                    onClick: press,
                });
            });
        },
    };
}
