// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Places in the UI that run-time modules can fill. build/patches.mjs makes the SDK's source ask here.

import React, { type ComponentType } from "react";
import type {
    CustomLoginRenderFunction,
    LocationRenderFunction,
    RoomHeaderButtonsCallback,
    SpacePanelItemProps,
} from "@element-hq/element-web-module-api";
import { SpaceButton } from "matrix-react-sdk/src/components/views/spaces/SpaceTreeLevel";

const locations = new Map<string, LocationRenderFunction>();
const spaceItems = new Map<string, SpacePanelItemProps>();
const roomHeaderButtons: RoomHeaderButtonsCallback[] = [];
let login: CustomLoginRenderFunction | undefined;
let location = "";

/** The path is matched as a whole. */
export function addLocation(path: string, render: LocationRenderFunction): void {
    locations.set(path, render);
}

/** Notes which screen is shown; says whether it is a module's page. */
export function enterLocation(path: string): boolean {
    location = path;
    return locations.has(path);
}

export function isLocation(path: string): boolean {
    return locations.has(path);
}

export function renderLocation(): JSX.Element | undefined {
    return locations.get(location)?.() as JSX.Element | undefined;
}

/** As upstream: the last one wins. */
export function setLogin(render: CustomLoginRenderFunction): void {
    login = render;
}

/** Element's login, in what a module puts around it. */
export function withModuleLogin<P>(ElementLogin: ComponentType<P>): ComponentType<P> {
    // Props of both are alike where modules look; what they are given in full is Element's own.
    const original = (props: P): JSX.Element => <ElementLogin {...props} />;
    return (props) => (login ? (login as unknown as Renderer<P>)(props, original) : original(props));
}

type Renderer<P> = (props: P, original: (props: P) => JSX.Element) => JSX.Element;

export function setSpaceItem(key: string, props: SpacePanelItemProps): void {
    spaceItems.set(key, props);
}

export function ModuleSpaceItems({ isPanelCollapsed }: { isPanelCollapsed: boolean }): JSX.Element {
    const items = [...spaceItems].map(([key, { className, icon, label, tooltip, style, onSelected }]) => (
        <li key={key} className={`mx_SpaceItem ${className ?? ""}`} role="treeitem" aria-selected={false} style={style}>
            <SpaceButton label={label} title={tooltip} isNarrow={isPanelCollapsed} onClick={onSelected} size="32px">
                {icon}
            </SpaceButton>
        </li>
    ));
    return <>{items}</>;
}

export function addRoomHeaderButtons(render: RoomHeaderButtonsCallback): void {
    roomHeaderButtons.push(render);
}

export function renderRoomHeaderButtons(roomId: string): JSX.Element[] {
    return roomHeaderButtons.flatMap((render, index) => {
        const button = render(roomId);
        return button ? [<React.Fragment key={index}>{button as JSX.Element}</React.Fragment>] : [];
    });
}
