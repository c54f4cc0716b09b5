/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { render, screen } from "@testing-library/react";
import * as fc from "fast-check";
import { LinkedText } from "./LinkedText";

describe("a description", () => {
    it("has addresses that can be followed, without what ends the sentence", () => {
        render(<LinkedText text="Unterlagen: https://akte.example.org/a?b=1#c. Und (https://wiki.example.org/x)!" />);
        const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
        expect(links).toEqual(["https://akte.example.org/a?b=1#c", "https://wiki.example.org/x"]);
        for (const link of screen.getAllByRole("link")) expect(link).toHaveAttribute("rel", "noopener noreferrer");
    });

    it.each([
        "javascript:alert(1)",
        "data:text/html,x",
        "<a href='javascript:x'>y</a>",
        "<img src=x onerror=alert(1)>",
    ])("keeps %j as text", (text) => {
        const { container } = render(<LinkedText text={text} />);
        expect(screen.queryByRole("link")).toBeNull();
        expect(container.querySelector("img")).toBeNull();
        expect(container).toHaveTextContent(text, { normalizeWhitespace: true });
    });

    it("is always all of the text, and never links to anything but the web", () => {
        const piece = fc.constantFrom(
            "https://",
            "http://",
            "javascript:",
            "a.org",
            "/",
            "?",
            ".",
            " ",
            "<",
            '"',
            "\n",
            "@",
        );
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
                const text = pieces.join("");
                const { container, unmount } = render(<LinkedText text={text} />);
                expect(container.textContent).toBe(text);
                for (const link of container.querySelectorAll("a")) expect(link.protocol).toMatch(/^https?:$/);
                unmount();
            }),
            { numRuns: 300 },
        );
    });
});
