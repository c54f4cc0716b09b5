// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What keeps the project from being set up, said in one sentence to the person who typed the command:
 * what is missing and what to do. It is shown without a stack trace.
 */
export class SetupError extends Error {
    /**
     * @param {string} sentence
     * @param {string} [details] the last lines that a failing program wrote, shown above the sentence
     */
    constructor(sentence, details = "") {
        super(sentence);
        this.name = "SetupError";
        this.details = details;
    }
}

/**
 * Runs what a command does at its start. A SetupError ends the process with exit code 1 and its sentence; a signal ends
 * it together with the programs that it runs.
 *
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
    // Exiting, unlike being ended by a signal, runs the handlers that end programs and release locks.
    const endings = Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }).map(([signal, code]) => {
        const end = () => process.exit(code);
        process.once(signal, end);
        return () => process.removeListener(signal, end);
    });
    try {
        await main();
    } catch (error) {
        if (!(error instanceof SetupError)) throw error;
        if (error.details !== "") console.error(error.details);
        console.error(error.message);
        process.exit(1);
    } finally {
        for (const forget of endings) forget();
    }
}
