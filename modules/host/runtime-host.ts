// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Api } from "@element-hq/element-web-module-api";
import type { ReactElement, ReactNode } from "react";
import {
    CONFIG_KEY,
    type Host,
    type HostReact,
    type HostWidgets,
    type LoginSlot,
    type RoomHeaderSlot,
    type WidgetApprovalSlot,
} from "./host";
import { legacyApproval, legacyLogin, type LegacyListener } from "./legacy-events";
import { findOtherBanner } from "./other-banner";
import { overlayPages } from "./overlay-pages";
import { legacyRoomHeader, runtimeRoomHeader } from "./room-header";
import { runtimePages } from "./runtime-pages";
import { unofficialWidgets } from "./widget-layout";

/** Everything beyond the oldest version that we support may be missing; 1.x alone has a way to the legacy events. */
type AnyApi = Pick<Api, "config" | "i18n"> &
    Partial<Omit<Api, "config" | "i18n" | "customComponents" | "extras">> & {
        readonly extras?: Partial<Api["extras"]>;
        readonly customComponents?: Partial<Api["customComponents"]>;
        _registerLegacyModule?(module: new (api: never) => LegacyListener): Promise<void>;
    };

/**
 * Element Web with the run-time module API, 1.9 or newer. What it offers is found out by looking, not by its version.
 *
 * @param window where the host leaves its React and its debugging globals
 */
export async function runtimeHost(api: AnyApi, window: Window): Promise<Host> {
    const react = (window as { React?: HostReact }).React;
    const listener = isModern(api) ? undefined : await registerListener(api);
    const login = loginSlot(api, react) ?? (listener && react && legacyLogin(listener, react));
    const roomHeader = roomHeaderSlot(api, react) ?? (listener && react && legacyRoomHeader(listener, react));
    const widgetApproval = approvalSlot(api) ?? (listener && legacyApproval(listener));
    const configured = api.config.get.bind(api.config) as (key: string) => unknown;
    const otherBanner = findOtherBanner((key, setting) => {
        const settings = configured(key);
        return typeof settings === "object" && settings !== null ? Reflect.get(settings, setting) : undefined;
    });
    return {
        configuration: configured(CONFIG_KEY),
        ...(otherBanner !== undefined && { otherBanner }),
        get language() {
            return api.i18n.language;
        },
        ...(login && { login }),
        ...(widgetApproval && { widgetApproval }),
        widgets: api.widget ? officialWidgets(api.widget) : unofficialWidgets(window),
        pages:
            react && api.navigation?.registerLocationRenderer
                ? runtimePages({ navigation: api.navigation, ...(api.extras && { extras: api.extras }) }, react, window)
                : overlayPages(window),
        ...(roomHeader && { roomHeader }),
    };
}

function isModern(api: AnyApi): boolean {
    return Boolean(
        api.customComponents?.registerLoginComponent && api.widgetLifecycle && api.extras?.addRoomHeaderButtonCallback,
    );
}

function loginSlot({ customComponents }: AnyApi, react: HostReact | undefined): LoginSlot | undefined {
    if (!customComponents?.registerLoginComponent || !react) return undefined;
    return {
        wraps: "login",
        frame(frame) {
            const Frame = ({ content }: { content: ReactNode }): ReactElement => frame(react, content);
            // The original is called, not made an element of: it is a new function each time, and as a new component it
            // would lose what was typed.
            customComponents.registerLoginComponent!(((props: object, original: (props: object) => ReactNode) =>
                react.createElement(Frame, { content: original(props) })) as never);
        },
    };
}

function roomHeaderSlot({ extras }: AnyApi, react: HostReact | undefined): RoomHeaderSlot | undefined {
    if (!extras?.addRoomHeaderButtonCallback || !react) return undefined;
    return runtimeRoomHeader({ addRoomHeaderButtonCallback: (add) => extras.addRoomHeaderButtonCallback!(add) }, react);
}

function approvalSlot({ widgetLifecycle }: AnyApi): WidgetApprovalSlot | undefined {
    if (!widgetLifecycle) return undefined;
    return {
        approveBy({ mayLoad, mayKnowIdentity, grantedOf }) {
            widgetLifecycle.registerPreloadApprover(mayLoad);
            widgetLifecycle.registerIdentityApprover(mayKnowIdentity);
            widgetLifecycle.registerCapabilitiesApprover(grantedOf);
        },
    };
}

function officialWidgets(widget: Api["widget"]): HostWidgets {
    return {
        maximise(roomId, widgetId) {
            const app = widget.getWidgetsInRoom(roomId).find(({ id }) => id === widgetId);
            if (!app) throw new Error(`No widget ${widgetId} in ${roomId}`);
            widget.moveAppToContainer(app, "center", roomId);
        },
    };
}

/** Hosts of 1.x ask legacy modules too, and let a run-time module bring one. */
async function registerListener(api: AnyApi): Promise<LegacyListener | undefined> {
    let listener: LegacyListener | undefined;
    await api._registerLegacyModule?.(
        class extends Emitter {
            public constructor() {
                super();
                // The host makes the one instance there is.
                listener = this as LegacyListener;
            }
        } as never,
    );
    return listener;
}

/** What a host uses of a legacy module: it emits, the module listens. */
class Emitter implements LegacyListener {
    private readonly listeners = new Map<string, ((...parameters: never[]) => void)[]>();

    public on(event: string, listener: (...parameters: never[]) => void): this {
        this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
        return this;
    }

    public emit(event: string, ...parameters: never[]): boolean {
        const listeners = this.listeners.get(event) ?? [];
        for (const listener of listeners) listener(...parameters);
        return listeners.length > 0;
    }
}
