// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { widgetUrl } from "../../core/widget/widget-url";
import { readPlace } from "./place";

const PARENT = "parentUrl=https%3A%2F%2Felement.example.org%2F%23%2Froom%2Fx";

/** The address as Element makes it of ours. */
function address(values: Record<string, string>): string {
    const filled = widgetUrl("https://w.example.org", "scheduler").replace(/\$[\w.]+/g, (variable) =>
        values[variable] === undefined ? variable : encodeURIComponent(values[variable]!),
    );
    return filled.replace("#", `?widgetId=w1&${PARENT}#`);
}

const KNOWN = { $matrix_widget_id: "w1", $matrix_user_id: "@anna:example.org", $matrix_room_id: "!r:example.org" };

describe("where a widget finds itself", () => {
    it("is read from the address that Element gives it", () => {
        const name = { $matrix_display_name: "Anna & Co", "$org.matrix.msc2873.client_theme": "dark" };
        expect(readPlace(address({ ...KNOWN, ...name }))).toEqual(
            expect.objectContaining({
                userId: "@anna:example.org",
                roomId: "!r:example.org",
                displayName: "Anna & Co",
                theme: "dark",
                clientOrigin: "https://element.example.org",
            }),
        );
    });

    it("does without what an earlier client does not know", () => {
        expect(readPlace(address(KNOWN))).toMatchObject({
            displayName: "@anna:example.org",
            theme: "light",
            language: "",
        });
    });

    it.each(["https://w.example.org/scheduler/", address({}), `https://w.example.org/?${PARENT}`])(
        "is nowhere at %s",
        (url) => expect(readPlace(url)).toBeUndefined(),
    );
});
