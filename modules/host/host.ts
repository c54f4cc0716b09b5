// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement, ReactNode } from "react";

/** The part of the host's React that we use: what every version since 17 has. */
export interface HostReact {
    createElement(type: unknown, props?: object | null, ...children: ReactNode[]): ReactElement;
    useEffect(effect: () => void | (() => void), dependencies?: readonly unknown[]): void;
    useRef<T>(initial: T | null): { current: T | null };
}

/**
 * What we need of Element, whatever version and module system it has. What a host does not offer is absent, and each of
 * our parts has an answer for that.
 */
export interface Host {
    /** What `config.json` has below our key, as it stands there. */
    readonly configuration: unknown;
    /** The language of Element's UI, BCP 47. */
    readonly language: string;
    /** The configuration key of another module that puts a bar above Element, if it has settings. */
    readonly otherBanner?: string;
    readonly login?: LoginSlot;
    readonly widgetApproval?: WidgetApprovalSlot;
    readonly widgets?: HostWidgets;
    readonly pages?: PageSlot;
    readonly roomHeader?: RoomHeaderSlot;
}

/** A full page of ours in Element. */
export interface HostPage {
    /** After the `#`, for example `/hessenconnect/meetings`: Element compares the whole path. */
    readonly path: string;
    /** What its item in Element's navigation says. */
    readonly label: string;
    /** The item's drawing: the path data of an SVG with a 24 by 24 grid. */
    readonly icon: string;
    /** Fills the page's element; what it returns empties it. */
    mount(container: HTMLElement): () => void;
}

/** Where Element shows pages of ours. */
export interface PageSlot {
    /**
     * Whether a page stands in Element, beside its navigation, or covers it, as is the case where Element has no place
     * for pages. Then there is no item either, and the page needs a way back of its own.
     */
    readonly stands: "beside" | "over";
    add(page: HostPage): void;
}

/** Where Element shows buttons of ours above a room. */
export interface RoomHeaderSlot {
    /** @param button what is to be shown above this room; undefined for nothing */
    add(button: (roomId: string) => RoomHeaderButton | undefined): void;
}

/** A button above a room. */
export interface RoomHeaderButton {
    readonly id: string;
    /** How it looks now; places that can look again do. */
    look(): { readonly label: string; readonly icon: string };
    press(): void;
}

/** Puts something round Element's login. */
export interface LoginSlot {
    /**
     * Whether what is put round it is there while the login shows only, or at all times, as is the case where only the
     * whole app can be wrapped.
     */
    readonly wraps: "login" | "app";
    /** @param frame makes an element with the host's React; it must always put `content` in the same place. */
    frame(frame: (react: HostReact, content: ReactNode) => ReactElement): void;
}

/** A widget as Element describes it when it asks what a widget may do. */
export interface WidgetDescription {
    readonly id: string;
    readonly type: string;
    /** Its address with Element's variables, such as `$matrix_user_id`, not replaced yet. */
    readonly templateUrl: string;
}

/**
 * Answers Element's questions about widgets instead of the person. `undefined` leaves a question to Element's own
 * prompt. The answers must be there at once: some hosts do not wait.
 */
export interface WidgetApprover {
    mayLoad(widget: WidgetDescription): true | undefined;
    mayKnowIdentity(widget: WidgetDescription): true | undefined;
    grantedOf(widget: WidgetDescription, requested: ReadonlySet<string>): Set<string> | undefined;
}

export interface WidgetApprovalSlot {
    /** @throws Error when another module answers already */
    approveBy(approver: WidgetApprover): void;
}

/** Where Element shows a room's widgets. */
export interface HostWidgets {
    /**
     * Shows a widget large, instead of the timeline, for this person only.
     *
     * @throws Error when the room has no such widget, or Element has changed
     */
    maximise(roomId: string, widgetId: string): void;
}

/** The key in Element's `config.json` below which all of our settings are. */
export const CONFIG_KEY = "de.hessen.connect";

/** The parts' keys below it. */
export const PARTS = ["banner", "login", "widgets", "meetings", "directory"] as const;
