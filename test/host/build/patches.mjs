// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { readFile } from "node:fs/promises";
import path from "node:path";
import { SDK } from "./paths.mjs";

/**
 * Places in the SDK's source where later versions of Element let modules in and this one does not. The SDK's version is
 * pinned, so a place that is not found means that the pin was moved: then the build fails.
 */
const PATCHES = {
    "components/structures/LoggedInView.tsx": [
        {
            find: "switch (this.props.page_type) {",
            put: "const modulePage = renderLocation();\nif (modulePage) pageElement = modulePage; else switch (this.props.page_type) {",
            imports: 'import { renderLocation } from "host:slots";',
        },
    ],
    "components/structures/MatrixChat.tsx": [
        {
            find: 'import Login from "./auth/Login";',
            put: 'import ElementLogin from "./auth/Login";\nconst Login = withModuleLogin(ElementLogin);',
            imports: 'import { withModuleLogin } from "host:slots";',
        },
        {
            find: "logger.info(`Ignoring showScreen for '${screen}'`);",
            put: [
                "if (isLocation(`/${screen}`)) {",
                "    this.setStateForNewView({ view: Views.LOGGED_IN, currentRoomId: null });",
                "    this.setPage(PageType.HomePage);",
                "    this.notifyNewScreen(screen);",
                "} else logger.info(`Ignoring showScreen for '${screen}'`);",
            ].join("\n"),
            imports: 'import { isLocation } from "host:slots";',
        },
    ],
    "components/views/spaces/SpacePanel.tsx": [
        {
            find: "{metaSpacesSection}",
            put: "{metaSpacesSection}\n<ModuleSpaceItems isPanelCollapsed={isPanelCollapsed} />",
            imports: 'import { ModuleSpaceItems } from "host:slots";',
        },
    ],
    "components/views/rooms/RoomHeader.tsx": [
        {
            find: "{additionalButtons?.map((props) => {",
            put: "{renderRoomHeaderButtons(room.roomId)}\n{additionalButtons?.map((props) => {",
            imports: 'import { renderRoomHeaderButtons } from "host:slots";',
        },
    ],
};

/** An esbuild plugin that applies {@link PATCHES}. */
export const sdkPatches = {
    name: "sdk-patches",
    setup(build) {
        for (const [file, patches] of Object.entries(PATCHES)) {
            const whole = path.join(SDK, "src", file);
            const filter = new RegExp(`${file.replace(/[.]/g, "\\.")}$`);
            build.onLoad({ filter }, async (args) => {
                if (args.path !== whole) return undefined;
                return { loader: "tsx", contents: applied(patches, await readFile(whole, "utf8"), file) };
            });
        }
    },
};

function applied(patches, source, file) {
    for (const { find, put, imports } of patches) {
        if (source.split(find).length !== 2) throw new Error(`${file}: "${find}" is not there exactly once`);
        source = `${imports}\n${source.replace(find, () => put)}`;
    }
    return source;
}
