// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// A widget that offers its Matrix to the contract: the kit as every widget uses it.

import { useEffect, type ReactElement } from "react";
import * as v from "valibot";
import type { WidgetManifest } from "../../../core/widget/manifest";
import { startWidget } from "../../../widgets/kit/start";
import type { Widget } from "../../../widgets/kit/widget";
import { TYPES } from "../cases";
import { offerContract } from "../in-page";

const PREFIX = "org.matrix.msc2762";
const read = [...Object.values(TYPES), "m.room.member", "m.room.create", "m.room.power_levels"];
const events = [TYPES.detail, TYPES.otherDetail];
const send = [TYPES.note, TYPES.mine, "m.room.member"];

const manifest: WidgetManifest = {
    name: "widget",
    type: "org.example.contract",
    capabilities: [
        `${PREFIX}.timeline:*`,
        ...read.map((type) => `${PREFIX}.receive.state_event:${type}`),
        ...send.map((type) => `${PREFIX}.send.state_event:${type}`),
        ...events.flatMap((type) => [`${PREFIX}.receive.event:${type}`, `${PREFIX}.send.event:${type}`]),
        "org.matrix.msc2931.navigate",
        "org.matrix.msc3973.user_directory_search",
        "org.matrix.msc4039.download_file",
    ],
    identity: false,
};

function Contract({ widget: { matrix } }: { readonly widget: Widget<unknown> }): ReactElement {
    useEffect(() => offerContract(matrix), [matrix]);
    return <p>Ready</p>;
}

void startWidget({
    manifest,
    config: v.unknown(),
    translations: { de: async () => ({}), en: async () => ({}) },
    app: async () => ({ default: Contract }),
});
