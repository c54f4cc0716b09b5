// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Server } from "node:http";

import { PortTakenError } from "./port";

/** A server of the tests or the demo that answers. */
export interface RunningServer {
    /** Its address, without a slash at the end. */
    readonly url: string;
    readonly port: number;
    /** Ends it together with all its connections. */
    close(): Promise<void>;
}

/**
 * Makes a server answer on 127.0.0.1.
 *
 * @param port 0 for a free one
 * @param purpose what the server is, for the message
 * @throws PortTakenError if another program has the port
 */
export function listen(server: Server, port: number, purpose: string): Promise<RunningServer> {
    return new Promise((resolve, reject) => {
        server.once("error", (error: NodeJS.ErrnoException) => {
            reject(error.code === "EADDRINUSE" ? new PortTakenError(port, purpose) : error);
        });
        server.listen(port, "127.0.0.1", () => {
            const address = server.address();
            const actual = typeof address === "object" && address !== null ? address.port : port;
            resolve({ url: `http://127.0.0.1:${actual}`, port: actual, close: () => close(server) });
        });
    });
}

function close(server: Server): Promise<void> {
    return new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open, and an event stream never ends by itself.
        server.closeAllConnections();
    });
}
