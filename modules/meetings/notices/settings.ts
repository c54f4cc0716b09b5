// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as v from "valibot";
import type { AccountData } from "../../host/account-data";
import { messageOf, report } from "../../host/report";

/** The account data in which people's own settings for meetings are. */
export const MEETINGS_ACCOUNT_DATA = "de.hessen.connect.meetings";

/** How many minutes before a meeting one is reminded; 0 for never. */
export const reminderMinutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120));

/** The content of {@link MEETINGS_ACCOUNT_DATA}; what we do not know of it survives. */
export const meetingsAccountData = v.looseObject({
    reminder_minutes: v.fallback(v.optional(reminderMinutes), undefined),
});

/** How long before a meeting one person wants to be reminded: the same on all of their devices. */
export class ReminderSettings {
    private minutes: number | undefined;
    private reading = 0;
    private readonly listeners = new Set<() => void>();

    /** @param usual what counts until the person chooses */
    public constructor(
        private readonly accountData: AccountData,
        private readonly usual: number,
    ) {}

    /** Begins to follow; returns what ends it. */
    public start(): () => void {
        const read = (): void => void this.read();
        const end = this.accountData.watch(MEETINGS_ACCOUNT_DATA, read);
        read();
        return () => {
            // What is being read now is heard by nobody.
            this.reading += 1;
            end();
        };
    }

    public readonly subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    };

    /** Minutes before, 0 for never; `undefined` until it is known. */
    public readonly snapshot = (): number | undefined => this.minutes;

    /**
     * Changes it on all devices.
     *
     * @throws MatrixError when the homeserver refuses
     */
    public async choose(minutes: number): Promise<void> {
        const kept = v.safeParse(meetingsAccountData, await this.accountData.read(MEETINGS_ACCOUNT_DATA));
        await this.accountData.write(MEETINGS_ACCOUNT_DATA, {
            ...(kept.success && kept.output),
            reminder_minutes: v.parse(reminderMinutes, minutes),
        });
        this.reading += 1;
        this.take(minutes);
    }

    private async read(): Promise<void> {
        const reading = (this.reading += 1);
        let chosen: number | undefined;
        try {
            const parsed = v.safeParse(meetingsAccountData, await this.accountData.read(MEETINGS_ACCOUNT_DATA));
            if (parsed.success) chosen = parsed.output.reminder_minutes;
        } catch (error) {
            report(`meetings: the person's settings could not be read: ${messageOf(error)}`);
            chosen = this.minutes;
        }
        // An answer that comes after a later one is old.
        if (reading === this.reading) this.take(chosen ?? this.usual);
    }

    private take(minutes: number): void {
        if (minutes === this.minutes) return;
        this.minutes = minutes;
        for (const listener of this.listeners) listener();
    }
}
