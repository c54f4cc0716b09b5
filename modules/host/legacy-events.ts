// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactNode } from "react";
import type { HostReact, LoginSlot, WidgetApprovalSlot, WidgetDescription } from "./host";

/**
 * The events of the legacy module API by which a host asks modules (`@matrix-org/react-sdk-module-api`, lifecycles).
 * They are part of its interface, so they are written here; its code is not needed for them.
 */
export const EVENTS = {
    wrapper: "wrapper",
    mayLoad: "preload_request",
    identity: "identity_request",
    capabilities: "capabilities_request",
    viewRoom: "view_room",
} as const;

/** Something that hears the host's events: a `RuntimeModule`. */
export interface LegacyListener {
    on(event: string, listener: (...parameters: never[]) => void): unknown;
}

/** The login slot of hosts that can wrap the whole app only. */
export function legacyLogin(listener: LegacyListener, react: HostReact): LoginSlot {
    return {
        wraps: "app",
        frame(frame) {
            listener.on(EVENTS.wrapper, (options: { Wrapper: unknown }) => {
                options.Wrapper = ({ children }: { children?: ReactNode }) => frame(react, children);
            });
        },
    };
}

/** Approval through the legacy events; several modules may answer, and the last one counts. */
export function legacyApproval(listener: LegacyListener): WidgetApprovalSlot {
    return {
        approveBy({ mayLoad, mayKnowIdentity, grantedOf }) {
            listener.on(EVENTS.mayLoad, (answer: { approved?: boolean }, widget: WidgetDescription) => {
                if (mayLoad(widget)) answer.approved = true;
            });
            listener.on(EVENTS.identity, (answer: { approved?: boolean }, widget: WidgetDescription) => {
                if (mayKnowIdentity(widget)) answer.approved = true;
            });
            listener.on(
                EVENTS.capabilities,
                (
                    answer: { approvedCapabilities?: Set<string> },
                    widget: WidgetDescription,
                    requested: ReadonlySet<string>,
                ) => {
                    const granted = grantedOf(widget, requested);
                    if (granted) answer.approvedCapabilities = granted;
                },
            );
        },
    };
}
