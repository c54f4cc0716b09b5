// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { Notice } from "./entries";

const KEY = "de.hessen.connect.banner.dismissed";
const MOST_REMEMBERED = 100;

/** Which notices were put away, by id: what each said then. */
const memory = v.record(v.string(), v.string());

/**
 * The notices that were put away on this device. One that says something else under the same id has not been.
 *
 * Element empties the storage when somebody signs out; that a notice was read is of the device, and written again.
 */
export class DismissedNotices {
    private known: Record<string, string> = {};

    public constructor(private readonly window: Window) {}

    /** Begins; returns what ends it. @param changed called when another tab has put something away */
    public start(changed: () => void): () => void {
        const hear = ({ key }: StorageEvent): void => {
            if (key !== KEY) return;
            this.load();
            changed();
        };
        this.load();
        this.window.addEventListener("storage", hear);
        this.window.addEventListener("pagehide", this.save);
        return () => {
            this.window.removeEventListener("storage", hear);
            this.window.removeEventListener("pagehide", this.save);
        };
    }

    public has(notice: Notice): boolean {
        return Object.hasOwn(this.known, notice.id) && this.known[notice.id] === fingerprint(notice);
    }

    public add(notice: Notice): void {
        // The last ones put away are the last ones in order.
        const { [notice.id]: _, ...others } = this.known;
        this.known = Object.fromEntries(
            [...Object.entries(others), [notice.id, fingerprint(notice)] as const].slice(-MOST_REMEMBERED),
        );
        this.save();
    }

    private load(): void {
        try {
            const parsed = v.safeParse(memory, JSON.parse(this.window.localStorage.getItem(KEY) ?? "{}"));
            if (parsed.success) this.known = { ...this.known, ...parsed.output };
        } catch {
            // Storage may be forbidden, or hold something else: then it is remembered until the page is left.
        }
    }

    private readonly save = (): void => {
        if (Object.keys(this.known).length === 0) return;
        try {
            this.window.localStorage.setItem(KEY, JSON.stringify(this.known));
        } catch {
            // As above.
        }
    };
}

/** What a notice says, in a few characters (FNV-1a, 32 bit). */
function fingerprint({ kind, title, text }: Notice): string {
    let hash = 0x811c9dc5;
    for (const unit of JSON.stringify([kind, title, text])) {
        hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
    }
    return (hash >>> 0).toString(36);
}
