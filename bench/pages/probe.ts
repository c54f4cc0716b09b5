// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Put into the widget's frame before its own scripts run. It notes when things happen, and looks at the page only where
// something in it has just changed, so that it costs the widget next to nothing.

import { TITLE } from "../data";

/** When the first meeting was shown, and how; milliseconds since the frame's navigation began. */
export interface FirstMeeting {
    /** The state of all rooms was there. */
    readonly stateArrived: number;
    /** The first card was in the page and the frame after that had begun. */
    readonly shown: number;
    readonly title: string;
}

/** A stretch of the main thread, milliseconds. */
export interface LongTask {
    readonly start: number;
    readonly duration: number;
}

/** What the bench may ask of the widget's frame. */
export interface Probe {
    readonly firstMeeting: Promise<FirstMeeting>;
    readonly longTasks: readonly LongTask[];
    /** Resolves when the next changed state has arrived. */
    nextState(): Promise<void>;
    /**
     * Waits for a text that is not in the page yet. Resolves with the milliseconds from the arrival of the last changed
     * state to the beginning of the frame after the text was there.
     */
    nextText(text: string): Promise<number>;
    /** Notes the next click and what changes in the page after it. */
    expectClick(): void;
    /** From the click to the frame after the last change, in milliseconds; undefined when nothing has changed. */
    drawnAfterClick(): number | undefined;
    /** When the click came; milliseconds since the frame's navigation began. */
    clickedAt(): number;
}

declare global {
    interface Window {
        probe: Probe;
    }
}

/** Resolves when what has changed until now has been drawn. */
function drawn(): Promise<number> {
    return new Promise((resolve) => {
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now());
            channel.port2.postMessage(undefined);
        });
    });
}

function observe(look: (records: MutationRecord[]) => void): MutationObserver {
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    return observer;
}

class FrameProbe implements Probe {
    public readonly longTasks: LongTask[] = [];
    public readonly firstMeeting: Promise<FirstMeeting>;
    private stateArrived: number | undefined;
    private lastStateAt = 0;
    private tellState: () => void = () => undefined;
    private clickTime = 0;
    private clickDrawn: number | undefined;
    private ending: (() => void) | undefined;

    public constructor() {
        new PerformanceObserver((list) => {
            for (const { startTime, duration } of list.getEntries())
                this.longTasks.push({ start: startTime, duration });
        }).observe({ type: "longtask", buffered: true });
        window.addEventListener("message", ({ data }: MessageEvent<{ action?: string } | null>) => {
            if (data?.action !== "update_state") return;
            this.lastStateAt = performance.now();
            this.stateArrived ??= this.lastStateAt;
            this.tellState();
        });
        this.firstMeeting = new Promise((resolve) => {
            const observer = observe(() => {
                const title = shownTitle();
                if (title === undefined) return;
                observer.disconnect();
                const stateArrived = this.stateArrived ?? 0;
                void drawn().then((shown) => resolve({ stateArrived, shown, title }));
            });
        });
    }

    public nextState(): Promise<void> {
        return new Promise((resolve) => (this.tellState = resolve));
    }

    public nextText(text: string): Promise<number> {
        return new Promise((resolve) => {
            const observer = observe((records) => {
                if (!records.some((record) => brings(record, text))) return;
                observer.disconnect();
                void drawn().then((at) => resolve(at - this.lastStateAt));
            });
        });
    }

    public expectClick(): void {
        this.ending?.();
        this.clickDrawn = undefined;
        this.clickTime = 0;
        const onClick = ({ timeStamp }: MouseEvent): void => {
            this.clickTime = timeStamp;
        };
        window.addEventListener("click", onClick, { capture: true, once: true });
        const observer = observe(() => {
            if (this.clickTime === 0) return;
            void drawn().then((at) => (this.clickDrawn = at - this.clickTime));
        });
        this.ending = () => observer.disconnect();
    }

    public drawnAfterClick(): number | undefined {
        return this.clickDrawn;
    }

    public clickedAt(): number {
        return this.clickTime;
    }
}

/** The title of the first card, or undefined while there is none. */
function shownTitle(): string | undefined {
    for (const item of document.querySelectorAll("li, [role=listitem], article")) {
        const [title] = new RegExp(`${TITLE} \\d{4,}`).exec(item.textContent ?? "") ?? [];
        if (title !== undefined) return title;
    }
    return undefined;
}

function brings({ type, target, addedNodes }: MutationRecord, text: string): boolean {
    if (type === "characterData") return target.nodeValue?.includes(text) ?? false;
    return [...addedNodes].some((node) => node.textContent?.includes(text));
}

// The client's own page is no widget.
if (window.parent !== window) window.probe = new FrameProbe();
