// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { execute } from "./command";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
        // Whoever asks twice does not want to wait for the answer that is under way.
        if (stop.signal.aborted) process.exit(130);
        console.error("Ending after the request that is under way …");
        stop.abort();
    });
}
process.exitCode = await execute(process.argv.slice(2), {
    environment: process.env,
    print: (line) => console.log(line),
    printError: (line) => console.error(line),
    stop: stop.signal,
});
