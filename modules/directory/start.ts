// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// With the query these are modules of their own, of which webpack keeps only what is used here.
import de from "../../translations/de.json?item";
import en from "../../translations/en.json?item";
import type { MeetingsAbility } from "../../core/bridge/meetings-ability";
import type { Host } from "../host/host";
import { messageOf, report } from "../host/report";
import type { DirectoryPageConfig } from "./config";
import { PEOPLE } from "./icons";

/** Where the page is; Element compares the whole path. */
export const DIRECTORY_PATH = "/hessenconnect/directory";

/**
 * The directory as a page of Element, with its item. What it is made of is loaded when it is opened.
 *
 * @param given the part's settings as they stand in the configuration
 * @param meetings what makes meetings and conferences; without it people can only be found and written to
 */
export function startDirectory(
    host: Host,
    given: unknown,
    meetings: MeetingsAbility | undefined,
    window: Window,
): void {
    if (!host.pages || (given as { enabled?: unknown } | undefined)?.enabled === false) return;
    const config = readSettings(given);
    config.catch((error: unknown) => report(`directory: its settings could not be read: ${messageOf(error)}`));
    // t("directory.item.page") t("directory.item.missing")
    // Some hosts know their language only after modules have started.
    const texts = (): typeof de.directory.item =>
        host.language.toLowerCase().startsWith("de") ? de.directory.item : en.directory.item;
    host.pages.add({
        path: DIRECTORY_PATH,
        label: texts().page,
        icon: PEOPLE,
        mount(container) {
            let isOver = false;
            let unmount: (() => void) | undefined;
            const hasWayBack = host.pages?.stands === "over";
            Promise.all([import(/* webpackChunkName: "directory" */ "./directory.lazy"), config])
                .then(([{ mountDirectory }, settings]) =>
                    mountDirectory(container, {
                        config: settings,
                        meetings,
                        window,
                        language: host.language,
                        hasWayBack,
                    }),
                )
                .then(
                    (end) => (isOver ? end() : (unmount = end)),
                    (error: unknown) => {
                        report(`directory did not open: ${messageOf(error)}`);
                        container.textContent = texts().missing;
                    },
                );
            return () => {
                isOver = true;
                unmount?.();
            };
        },
    });
}

/** Settings are looked at when Element starts, where there are some: an operator is told then, not when somebody comes. */
async function readSettings(given: unknown): Promise<DirectoryPageConfig | undefined> {
    if (given === undefined) return undefined;
    const { readConfig } = await import(/* webpackChunkName: "directory-settings" */ "./settings.lazy");
    return readConfig(given);
}
