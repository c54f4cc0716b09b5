// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// The module API over the SDK: the part of it that HessenConnect uses. What is not here is absent, not a stand-in, so
// that a module which looks for it finds nothing.

import type { Api } from "@element-hq/element-web-module-api";
import type { Api as Api19 } from "element-web-module-api-1.9";
import ReactDOM from "react-dom";
import { ModuleRunner } from "matrix-react-sdk/src/modules/ModuleRunner";
import SdkConfig from "matrix-react-sdk/src/SdkConfig";
import { addRoomHeaderButtons, setLogin, setSpaceItem } from "../slots";
import { openDialog } from "./dialog";
import { i18n } from "./i18n";
import { navigation } from "./navigation";
import { profile } from "./profile";
import { roomById } from "./room";
import { WidgetLifecycleApprovers } from "./widget-lifecycle";
import { widget } from "./widget";

function common(rootNode: HTMLElement): object {
    return {
        rootNode,
        config: { get: (key?: string) => (key === undefined ? SdkConfig.get() : SdkConfig.get(key as never)) },
        i18n,
        navigation,
        openDialog,
        profile: profile(),
        client: { getRoom: roomById },
        // React 17's way, under the interface of later versions.
        createRoot: (element: Element) => ({
            render: (children: React.ReactNode) => void ReactDOM.render(children as never, element),
            unmount: () => void ReactDOM.unmountComponentAtNode(element),
        }),
    };
}

/** As Element Web 1.12.33 offers it. */
export function api21(rootNode: HTMLElement): Api {
    return {
        ...common(rootNode),
        customComponents: { registerLoginComponent: setLogin },
        extras: { setSpacePanelItem: setSpaceItem, addRoomHeaderButtonCallback: addRoomHeaderButtons },
        widget,
        widgetLifecycle: new WidgetLifecycleApprovers(),
    } as unknown as Api;
}

/** As Element Web 1.12.7 offers it. */
export function api19(rootNode: HTMLElement): Api19 {
    return {
        ...common(rootNode),
        customComponents: {},
        extras: { setSpacePanelItem: setSpaceItem },
        async _registerLegacyModule(Module: new (api: never) => never) {
            ModuleRunner.instance.registerModule((legacyApi) => new Module(legacyApi as never));
        },
    } as unknown as Api19;
}
