// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { i18n } from "i18next";
import { makeIsland } from "../host/island";
import { ConfirmRoom, type RoomWish } from "./ConfirmRoom";

/** Asks the person over Element whether a room is to be made. One question at a time: others are refused meanwhile. */
export async function askForRoom(document: Document, texts: i18n, wish: RoomWish): Promise<boolean> {
    if (document.querySelector(`[${MARK}]`)) return false;
    const container = document.createElement("div");
    container.setAttribute(MARK, "");
    document.body.append(container);
    const island = makeIsland(container, texts);
    try {
        return await new Promise<boolean>((resolve) => island.render(<ConfirmRoom {...wish} onAnswer={resolve} />));
    } finally {
        island.unmount();
        container.remove();
    }
}

const MARK = "data-hessenconnect-question";
