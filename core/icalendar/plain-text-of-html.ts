// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Of what programs write; other words in angle brackets may be meant as such. */
const TAG =
    /<\/?(?:a|b|big|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|img|li|meta|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?=[\s/>])[^<>]*>/i;

const HAS_LINES = /<(?:br|p|div|li|tr|h[1-6])[\s/>]/i;

/** No line break before and after these. */
const WITHIN_LINE = new Set(
    "a b big code em font i img s small span strike strong sub sup td th u abbr cite del ins kbd label mark q".split(
        " ",
    ),
);

/** What these contain is not text. */
const NOT_TEXT = new Set(["script", "style", "title", "template", "noscript"]);

const ENTITIES: ReadonlyMap<string, string> = new Map(
    Object.entries({
        amp: "&",
        lt: "<",
        gt: ">",
        quot: '"',
        apos: "'",
        nbsp: "\u00A0",
        auml: "ä",
        ouml: "ö",
        uuml: "ü",
        Auml: "Ä",
        Ouml: "Ö",
        Uuml: "Ü",
        szlig: "ß",
        eacute: "é",
        egrave: "è",
        agrave: "à",
        ccedil: "ç",
        euro: "€",
        sect: "§",
        deg: "°",
        copy: "©",
        reg: "®",
        trade: "™",
        middot: "·",
        bull: "•",
        hellip: "…",
        ndash: "–",
        mdash: "—",
        lsquo: "‘",
        rsquo: "’",
        sbquo: "‚",
        ldquo: "“",
        rdquo: "”",
        bdquo: "„",
        laquo: "«",
        raquo: "»",
        rarr: "→",
    }),
);

/** Longer tags end at their first `>`, also within quotes; otherwise a quote without end would cost time. */
const LONGEST_TAG = 2_000;

/** Whether a text was written as HTML. */
export function isHtml(text: string): boolean {
    return TAG.test(text);
}

/**
 * The text of an HTML document as one would type it: lines, list items with a dash, links with their address behind.
 * Nothing is ever put into a page, and what comes out is meant to be shown as text: `&lt;b&gt;` becomes `<b>`.
 *
 * In HTML without any element that breaks lines, line breaks are kept (Google Calendar).
 */
export function plainTextOfHtml(html: string): string {
    const text = new TextLines(HAS_LINES.test(html));
    let at = 0;
    while (at < html.length) {
        const open = html.indexOf("<", at);
        const isTag = open >= 0 && /^[a-z/!?]/i.test(html.slice(open + 1, open + 2));
        const until = open < 0 ? html.length : isTag ? open : open + 1;
        text.add(decodeEntities(html.slice(at, until)));
        // What is left of `<<b>script>` should not be a tag.
        if (!isTag && html[until] === "<") text.add(" ");
        if (!isTag) {
            at = until;
            continue;
        }
        const end = endOfTag(html, open);
        const tag = html.slice(open, end);
        at = end;
        const [, slash, name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(tag) ?? [];
        const element = name.toLowerCase();
        if (element === "br") text.breakLine();
        else if (element !== "" && !WITHIN_LINE.has(element)) text.endLine();
        if (slash === "" && element === "li") text.add("- ");
        if (element === "td" || element === "th") text.add(" ");
        if (NOT_TEXT.has(element) && slash === "") at = endOfElement(html, element, end);
        if (element !== "a") continue;
        text.endLink();
        const href = slash === "" ? addressOf(tag) : undefined;
        if (href !== undefined) text.beginLink(href);
    }
    return text.toString();
}

/** The lines of a text while it is read. */
class TextLines {
    private readonly lines: string[] = [];
    private line: string[] = [];
    private isAfterSpace = true;
    private link: { readonly href: string; readonly text: string[] } | undefined;

    public constructor(private readonly isSpaceCollapsed: boolean) {}

    public add(text: string): void {
        const collapsed = this.isSpaceCollapsed ? text.replaceAll(/[ \t\r\n\f]+/g, " ") : text;
        const added = this.isSpaceCollapsed && this.isAfterSpace ? collapsed.replace(/^ /, "") : collapsed;
        if (added === "") return;
        this.line.push(added);
        this.link?.text.push(added);
        this.isAfterSpace = added.endsWith(" ");
    }

    public beginLink(href: string): void {
        this.link = { href, text: [] };
    }

    /** Names the address of a link whose text does not. */
    public endLink(): void {
        const { href, text } = this.link ?? { href: "", text: [] };
        this.link = undefined;
        if (text.join("").trim() !== href) this.add(` <${href}>`);
    }

    public breakLine(): void {
        this.lines.push(this.line.join("").trimEnd());
        this.line = [];
        this.isAfterSpace = true;
    }

    public endLine(): void {
        if (this.line.length > 0) this.breakLine();
    }

    public toString(): string {
        return [...this.lines, this.line.join("").trimEnd()]
            .join("\n")
            .replaceAll("\u00A0", " ")
            .replaceAll(/\n{3,}/g, "\n\n")
            .trim();
    }
}

/** The place behind a tag or comment; behind everything when it has no end. */
function endOfTag(html: string, open: number): number {
    if (html.startsWith("<!--", open)) return behind(html.indexOf("-->", open), 3, html);
    const limit = Math.min(html.length, open + LONGEST_TAG);
    for (let at = open; at < limit; at += 1) {
        const char = html[at]!;
        if (char === ">") return at + 1;
        if ((char !== '"' && char !== "'") || html[at - 1] !== "=") continue;
        const close = html.slice(at + 1, limit).indexOf(char);
        if (close < 0) break;
        at += close + 1;
    }
    return behind(html.indexOf(">", open), 1, html);
}

function endOfElement(html: string, name: string, from: number): number {
    const close = new RegExp(`</${name}`, "gi");
    close.lastIndex = from;
    return close.exec(html)?.index ?? html.length;
}

function behind(index: number, length: number, html: string): number {
    return index < 0 ? html.length : index + length;
}

/** Where a link leads to, if it is to somewhere that people go. */
function addressOf(tag: string): string | undefined {
    const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? [];
    const href = decodeEntities(double ?? single ?? bare ?? "").trim();
    return /^(?:https?:\/\/|mailto:|tel:|matrix:)[^\s<>]+$/i.test(href) ? href : undefined;
}

function decodeEntities(text: string): string {
    return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
        if (name !== undefined) return ENTITIES.get(String(name)) ?? entity;
        const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
        const isCharacter = code >= 0x20 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
        return isCharacter ? String.fromCodePoint(code) : " ";
    });
}
