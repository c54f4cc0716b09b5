// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Component } from "./component";
import type { Losses } from "./losses";
import { beginOf, plainLine, plainText } from "./plain-text";
import { isHtml, plainTextOfHtml } from "./plain-text-of-html";
import { propertiesOf, textOf } from "./property";

const LONGEST_TITLE = 255;
const LONGEST_LOCATION = 1_000;
const LONGEST_DESCRIPTION = 30_000;

/** More formatting than this is not looked at: ten times what may be left of it. */
const LONGEST_HTML = 300_000;

/** What an event says of itself; empty where it says nothing. */
export interface EventText {
    readonly title: string;
    readonly description: string;
    readonly location: string;
    /** A web address. */
    readonly url: string;
}

/** Reads title, place, description and web address of an event, as text and no longer than a meeting may have them. */
export function textOfEvent(event: Component, losses: Losses): EventText {
    const url = urlOf(event);
    const cut = (field: "title" | "description" | "location", text: string, max: number): string => {
        if (text.length > max) losses.add({ kind: "text-cut", field });
        return beginOf(text, max);
    };
    return {
        title: cut("title", titleOf(event), LONGEST_TITLE),
        location: cut("location", plainLine(textOf(event, "LOCATION")), LONGEST_LOCATION),
        description: cut(
            "description",
            withoutUrl(descriptionOf(event, losses), addressOf(event, "URL")),
            LONGEST_DESCRIPTION,
        ),
        url,
    };
}

/** The title alone. */
export function titleOf(event: Component): string {
    return plainLine(beginOf(textOf(event, "SUMMARY"), LONGEST_HTML));
}

function descriptionOf(event: Component, losses: Losses): string {
    const description = plainText(textOf(event, "DESCRIPTION"));
    // Outlook writes both; the formatted one alone is met too.
    const html = description === "" ? textOf(event, "X-ALT-DESC") : isHtml(description) ? description : "";
    if (html.trim() === "") return description;
    losses.add({ kind: "html-description" });
    if (html.length > LONGEST_HTML) losses.add({ kind: "text-cut", field: "description" });
    return plainText(plainTextOfHtml(beginOf(html, LONGEST_HTML)));
}

/** The meeting's own address, otherwise where its conference is. */
function urlOf(event: Component): string {
    const names = ["URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"];
    return names.map((name) => addressOf(event, name)).find((url) => url !== "") ?? "";
}

function addressOf(event: Component, name: string): string {
    const values = propertiesOf(event, name).map(({ values: [value = ""] }) => value.trim());
    return values.find((value) => value.length <= 2_000 && /^https?:\/\/[^\s<>"]+$/i.test(value)) ?? "";
}

/** Our own files repeat the address below the description, because Outlook reads it nowhere else. */
function withoutUrl(description: string, url: string): string {
    if (url === "" || !description.endsWith(url)) return description;
    const others = description.slice(0, -url.length);
    return others === "" || others.endsWith("\n\n") ? others.trimEnd() : description;
}
