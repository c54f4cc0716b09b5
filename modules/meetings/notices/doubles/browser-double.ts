// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { LockManagerDouble } from "./lock-manager-double";

/** A notification that a tab's desktop shows. */
export class NotificationDouble {
    public onclick: (() => void) | null = null;
    public isClosed = false;

    public constructor(
        public readonly title: string,
        public readonly options: NotificationOptions,
    ) {}

    public close(): void {
        this.isClosed = true;
    }
}

/** A browser with several tabs of one origin: one storage, one set of locks, one desktop. */
export class BrowserDouble {
    public readonly stored = new Map<string, string>();
    /** All that were shown, the latest last. */
    public readonly notifications: NotificationDouble[] = [];
    /** Whether the person allows notifications. */
    public permission: NotificationPermission = "granted";
    public readonly locks: LockManagerDouble | undefined;
    private readonly tabs: TabDouble[] = [];

    /** @param features what this browser lacks */
    public constructor({ hasLocks = true }: { readonly hasLocks?: boolean } = {}) {
        this.locks = hasLocks ? new LockManagerDouble() : undefined;
    }

    /** Opens a tab in front of the others. */
    public open(): TabDouble {
        const tab = this.openBehind();
        this.show(tab);
        return tab;
    }

    /** Opens a tab that the person does not look at. */
    public openBehind(): TabDouble {
        const tab = new TabDouble(this);
        this.tabs.push(tab);
        return tab;
    }

    /** Brings a tab to the front; none when the person looks at another program. */
    public show(tab: TabDouble | undefined): void {
        for (const one of this.tabs) one.turn(one === tab);
    }

    public close(tab: TabDouble): void {
        this.tabs.splice(this.tabs.indexOf(tab), 1);
        this.locks?.close(tab);
    }

    /** Tells the other tabs of a change in the storage, as browsers do. */
    public tell(writer: TabDouble, key: string): void {
        const event = Object.assign(new Event("storage"), { key });
        for (const tab of this.tabs) if (tab !== writer) tab.events.dispatchEvent(event);
    }
}

/** One tab. What it is given as its window has what reminders use. */
export class TabDouble {
    public readonly events = new EventTarget();
    public readonly window: Window;
    private readonly document = Object.assign(new EventTarget(), {
        visibilityState: "hidden" as DocumentVisibilityState,
        hasFocus: () => this.document.visibilityState === "visible",
    });

    public constructor(browser: BrowserDouble) {
        const { stored } = browser;
        const window = {
            document: this.document,
            navigator: browser.locks ? { locks: browser.locks.for(this) } : {},
            localStorage: {
                getItem: (key: string) => stored.get(key) ?? null,
                setItem: (key: string, value: string) => {
                    stored.set(key, value);
                    browser.tell(this, key);
                },
            },
            Notification: class extends NotificationDouble {
                public static get permission(): NotificationPermission {
                    return browser.permission;
                }

                public constructor(title: string, options: NotificationOptions) {
                    super(title, options);
                    browser.notifications.push(this);
                }
            },
            addEventListener: this.events.addEventListener.bind(this.events),
            removeEventListener: this.events.removeEventListener.bind(this.events),
            dispatchEvent: this.events.dispatchEvent.bind(this.events),
            setTimeout: (run: () => void, after: number) => setTimeout(run, after),
            clearTimeout: (timer: ReturnType<typeof setTimeout> | undefined) => clearTimeout(timer),
            focus: () => browser.show(this),
        };
        this.window = window as unknown as Window;
    }

    /** Comes to the front, or goes behind. */
    public turn(isInFront: boolean): void {
        const visibilityState = isInFront ? "visible" : "hidden";
        if (this.document.visibilityState === visibilityState) return;
        this.document.visibilityState = visibilityState;
        this.document.dispatchEvent(new Event("visibilitychange"));
        if (isInFront) this.events.dispatchEvent(new Event("focus"));
    }
}
