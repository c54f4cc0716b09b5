// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { isHtml, plainTextOfHtml } from "./plain-text-of-html";

describe("the text of HTML", () => {
    it.each([
        ["lines", "<p>Eins</p><p>Zwei<br/>Drei</p><div>Vier</div>", "Eins\nZwei\nDrei\nVier"],
        ["blank lines", "<p>Eins</p><p>&nbsp;</p><p>&nbsp;</p><p>Zwei</p>", "Eins\n\nZwei"],
        ["lists", "<ul><li>Eins</li><li><b>Zwei</b></li></ul>", "- Eins\n- Zwei"],
        ["tables", "<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A B\nC"],
        ["space", "<p>\r\n  Eins\r\n  zwei\t drei</p>", "Eins zwei drei"],
        ["line breaks where nothing else breaks lines", "Eins\n<b>Zwei</b>\n\nDrei", "Eins\nZwei\n\nDrei"],
        [
            "entities",
            "<b>&Auml;&#214;&#xDC; &amp;amp; &lt;b&gt; &euro; &unknown; &#0;</b>",
            "ÄÖÜ &amp; <b> € &unknown;",
        ],
        ["no code", "<style>p{}</style><p>A</p><SCRIPT>if (a<b) alert('</p>')</SCRIPT >B<!-- C -->", "A\nB"],
        ["no head", "<html><head><title>T</title><meta name=x></head><body>A</body></html>", "A"],
        ["quotes around what ends a tag", '<p title="a>b">A</p>', "A"],
        ["tags that do not end", "<p>A</p><p class='x", "A"],
        ["what is no tag", "<p>1 < 2 <3 > 1</p>", "1 < 2 <3 > 1"],
        [
            "links",
            '<p><a class=x href="https://example.org/?a=1&amp;b">Hier</a>.</p>',
            "Hier <https://example.org/?a=1&b>.",
        ],
        [
            "links that show their address",
            "<p><a href='https://example.org/'>https://example.org/</a></p>",
            "https://example.org/",
        ],
        [
            "links that are not closed",
            "<p><a href=https://a.example/>A<a href=mailto:b@example.org>B</p>",
            "A <https://a.example/>B",
        ],
        ["no links to code", "<p><a href=\"java&#115;cript:alert(1)\">A</a><a href='data:text/html,x'>B</a></p>", "AB"],
    ])("keeps %s", (_, html, expected) => {
        expect(isHtml(html)).toBe(true);
        expect(plainTextOfHtml(html)).toBe(expected);
    });

    it.each(["a < b > c", "<anna@example.org>", "Teams<https://example.org/a>", "<Raum 3>", "1 <b"])(
        "is not looked for in %j",
        (text) => {
            expect(isHtml(text)).toBe(false);
        },
    );

    it("never has tags left, whatever is cut off or nested", () => {
        const pieces = [
            "<p>",
            "</p>",
            "<b",
            ">",
            "<a href='",
            "<!--",
            "-->",
            "<scr",
            "ipt>",
            "</script>",
            '"',
            "=",
            "<",
            "x ",
            "<br/>",
        ];
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
                expect(plainTextOfHtml(parts.join(""))).not.toMatch(/<\/?[a-z!][^<]*>/i);
            }),
            { numRuns: 1000 },
        );
    });

    it.each([
        ["tags that do not end", '<a href="'.repeat(30_000)],
        ["links", "<a href=x:y>".repeat(25_000)],
        ["comments", "<!--".repeat(70_000)],
        ["scripts", "<script>".repeat(35_000)],
        ["entities", "&amp".repeat(70_000)],
        ["angle brackets", "<".repeat(300_000)],
    ])("costs little for many %s", (_, html) => {
        expect(plainTextOfHtml(html).length).toBeLessThanOrEqual(2 * html.length);
    });
});
