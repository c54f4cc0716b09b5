// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import type { HostReact } from "./host";

/** A drawing on a 24 by 24 grid in the colour of the text around it, as an element of the host's React. */
export function drawing(react: HostReact, path: string): ReactElement {
    return react.createElement(
        "svg",
        {
            viewBox: "0 0 24 24",
            width: 24,
            height: 24,
            fill: "currentColor",
            "aria-hidden": true,
            style: { flex: "none" },
        },
        react.createElement("path", { d: path, fillRule: "evenodd" }),
    );
}
