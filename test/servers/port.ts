// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createServer } from "node:net";

/**
 * Chooses a TCP port on 127.0.0.1 for a program that cannot choose one itself.
 *
 * @param wanted the port, or 0 for a free one
 * @param purpose who needs it, for the message
 * @returns the port, free a moment ago
 * @throws Error with one clear sentence if another program has it
 */
export function choosePort(wanted: number, purpose: string): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once("error", (error: NodeJS.ErrnoException) => {
            reject(error.code === "EADDRINUSE" ? new PortTakenError(wanted, purpose) : error);
        });
        server.listen(wanted, "127.0.0.1", () => {
            const address = server.address();
            const port = typeof address === "object" && address !== null ? address.port : wanted;
            server.close(() => resolve(port));
        });
    });
}

/** A port that another program has. The message is one clear sentence. */
export class PortTakenError extends Error {
    public constructor(
        public readonly port: number,
        purpose: string,
    ) {
        super(`Port ${port} on 127.0.0.1, wanted for ${purpose}, is taken by another program.`);
        this.name = "PortTakenError";
    }
}
