// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// A double of JitsiMeetExternalAPI for unit tests in jsdom, where no script is ever fetched. It knows no conference; the
// test says what happens. The stand-in server with real pages is test/jitsi.

type Listener = (payload?: unknown) => void;

/** One conference that the page has opened. */
export class OpenedConference {
    public readonly commands: string[] = [];
    public disposed = false;
    private readonly listeners = new Map<string, Listener[]>();

    public constructor(
        public readonly domain: string,
        public readonly options: Readonly<Record<string, unknown>>,
    ) {
        const frame = document.createElement("iframe");
        frame.name = "jitsi";
        (options.parentNode as HTMLElement).append(frame);
    }

    public addListener(event: string, listener: Listener): this {
        this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
        return this;
    }

    public executeCommand(command: string): void {
        this.commands.push(command);
    }

    public getIFrame(): HTMLIFrameElement | null {
        return (this.options.parentNode as HTMLElement).querySelector("iframe");
    }

    public dispose(): void {
        this.disposed = true;
        this.getIFrame()?.remove();
    }

    /** Lets Jitsi report something. */
    public emit(event: string, payload?: unknown): void {
        for (const listener of this.listeners.get(event) ?? []) listener(payload);
    }
}

/** Jitsi's domain as the page sees it: what it asked for, and what the test answers. */
export class JitsiDouble {
    public readonly conferences: OpenedConference[] = [];

    /** The script elements that wait for an answer. */
    public get scripts(): HTMLScriptElement[] {
        return [...document.querySelectorAll("script")];
    }

    /** The conference opened last. */
    public get conference(): OpenedConference {
        const last = this.conferences.at(-1);
        if (last === undefined) throw new Error("No conference has been opened");
        return last;
    }

    /** The domain delivers the script. */
    public deliver(): void {
        const { conferences } = this;
        window.JitsiMeetExternalAPI = class extends OpenedConference {
            public constructor(domain: string, options: Readonly<Record<string, unknown>>) {
                super(domain, options);
                conferences.push(this);
            }
        };
        this.answer("load");
    }

    /** The domain delivers something that is not Jitsi. */
    public deliverSomethingElse(): void {
        this.answer("load");
    }

    /** The domain cannot be reached. */
    public refuse(): void {
        this.answer("error");
    }

    /** Leaves the page as a test finds it. */
    public cleanUp(): void {
        delete window.JitsiMeetExternalAPI;
        document.head.replaceChildren();
    }

    private answer(event: "load" | "error"): void {
        if (this.scripts.length === 0) throw new Error("No script has been asked for");
        for (const script of this.scripts) script.dispatchEvent(new Event(event));
    }
}
