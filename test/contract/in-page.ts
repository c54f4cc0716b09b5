// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Matrix } from "../../core/matrix/matrix";
import { Account, type Credentials } from "../homeserver/account";
import { CONTRACT } from "./cases";

/** Who takes part, as the runner tells the page. */
export interface People {
    readonly self: Credentials;
    readonly other: Credentials;
}

declare global {
    interface Window {
        /** Set when there is something to test. */
        contract?: {
            run(name: string, people: People): Promise<unknown>;
            /** Navigation is seen in the client around the place, so the runner looks there. */
            readonly openRoom?: (roomId: string) => Promise<void>;
        };
    }
}

/** Lets the runner run cases against a Matrix in this page. */
export function offerContract(matrix: Matrix): void {
    window.contract = {
        ...(matrix.openRoom && { openRoom: matrix.openRoom }),
        run(name, { self, other }) {
            const found = CONTRACT.find((one) => one.name === name);
            if (!found) throw new Error(`No such case: ${name}`);
            return found.run({ matrix, self: new Account(self), other: new Account(other) });
        },
    };
}
