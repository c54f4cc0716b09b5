// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * Waits for something no longer than a time.
 *
 * @throws what `late` makes, when the time is over
 */
export function inTime<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
    return new Promise((resolve, reject) => {
        const timeout = setTimeout(() => reject(late()), milliseconds);
        work.then(resolve, reject).finally(() => clearTimeout(timeout));
    });
}
