// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

const SVG = "http://www.w3.org/2000/svg";

/** HessenConnect's own mark: an H whose crossbar is a link between two. No coat of arms: that is the state's. */
export function mark(): SVGElement {
    return drawing("hc-login__mark", "0 0 36 36", [
        ["rect", { width: 36, height: 36, rx: 9, fill: "#0f7c80" }],
        ["path", { d: "M11.5 9.5v17M24.5 9.5v17", stroke: "#fff", "stroke-width": 5, "stroke-linecap": "round" }],
        ["path", { d: "M11.5 18h13", stroke: "#fff", "stroke-width": 2.4 }],
        ["circle", { cx: 18, cy: 18, r: 3.2, fill: "#fff" }],
    ]);
}

const NODES = [
    [20, 160, 5],
    [95, 205, 5],
    [115, 100, 8],
    [150, 5, 4],
    [205, 145, 6],
    [285, 185, 4],
    [305, 60, 9],
    [365, 85, 5],
] as const;

const EDGES = "M20 160 115 100 150 5 305 60 365 85 285 185 205 145 95 205 20 160M115 100 205 145 305 60";

/** People and rooms, linked: the drawing behind the welcome. */
export function network(): SVGElement {
    return drawing("hc-login__network", "0 0 380 215", [
        ["path", { d: EDGES, fill: "none", stroke: "#2a8f93", "stroke-opacity": 0.45, "stroke-width": 1.4 }],
        ...NODES.map(([cx, cy, r]) => ["circle", { cx, cy, r, fill: "#3f9ea2" }] as const),
    ]);
}

type Shape = readonly [name: string, attributes: Readonly<Record<string, string | number>>];

function drawing(className: string, viewBox: string, shapes: readonly Shape[]): SVGElement {
    const svg = shape("svg", { class: className, viewBox, "aria-hidden": "true", focusable: "false" });
    svg.append(...shapes.map(([name, attributes]) => shape(name, attributes)));
    return svg;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
    const element = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
    return element;
}
