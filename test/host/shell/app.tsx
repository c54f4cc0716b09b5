// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { WrapperLifecycle, type WrapperOpts } from "@matrix-org/react-sdk-module-api/lib/lifecycles/WrapperLifecycle";
import React from "react";
import ReactDOM from "react-dom";
import MatrixChat from "matrix-react-sdk/src/components/structures/MatrixChat";
import { ModuleRunner } from "matrix-react-sdk/src/modules/ModuleRunner";
import PlatformPeg from "matrix-react-sdk/src/PlatformPeg";
import { UPDATE_EVENT } from "matrix-react-sdk/src/stores/AsyncStore";
import { OwnProfileStore } from "matrix-react-sdk/src/stores/OwnProfileStore";
import SdkConfig from "matrix-react-sdk/src/SdkConfig";
import { enterLocation } from "./slots";

interface Screen {
    readonly screen: string;
    readonly params: Record<string, string>;
}

/** `#/room/!x:y?via=z` is screen `room/!x:y` with `via`. */
function screenOfHash(): Screen {
    const [screen = "", query] = window.location.hash.replace(/^#\/?/, "").split("?");
    return { screen, params: Object.fromEntries(new URLSearchParams(query)) };
}

let ownHash = "";

function onNewScreen(screen: string, replaceLast = false): void {
    ownHash = `#/${screen}`;
    enterLocation(`/${screen}`);
    // A module's page is left, also for the room that was shown before it.
    (window.matrixChat as MatrixChat | undefined)?.forceUpdate();
    const url = window.location.pathname + ownHash;
    if (replaceLast) window.history.replaceState(null, "", url);
    else window.location.assign(url);
}

function onHashChange(): void {
    if (window.location.hash === ownHash) return;
    const chat = window.matrixChat as MatrixChat | undefined;
    const { screen, params } = screenOfHash();
    if (enterLocation(`/${screen}`)) chat?.forceUpdate();
    else chat?.showScreen(screen, params);
}

/** Tells tests when the client knows the person's profile: a room opened earlier may never start its widgets. */
function showProfileState(root: HTMLElement): void {
    root.dataset.profile = "unknown";
    OwnProfileStore.instance.on(UPDATE_EVENT, () => {
        if (OwnProfileStore.instance.isProfileInfoFetched) root.dataset.profile = "known";
    });
}

/** Renders Element's UI, in whatever legacy modules wrap it in. */
export function renderApp(root: HTMLElement): void {
    showProfileState(root);
    const first = screenOfHash();
    window.addEventListener("hashchange", onHashChange);
    enterLocation(`/${first.screen}`);

    const wrapping: WrapperOpts = { Wrapper: React.Fragment };
    ModuleRunner.instance.invoke(WrapperLifecycle.Wrapper, wrapping);
    ReactDOM.render(
        <wrapping.Wrapper>
            <MatrixChat
                ref={(chat) => Object.assign(window, { matrixChat: chat })}
                config={SdkConfig.get()}
                onNewScreen={onNewScreen}
                realQueryParams={Object.fromEntries(new URLSearchParams(window.location.search))}
                startingFragmentQueryParams={first.params}
                enableGuest={false}
                onTokenLoginCompleted={() =>
                    window.history.replaceState(null, "", window.location.pathname + window.location.hash)
                }
                initialScreenAfterLogin={first.screen ? first : undefined}
                defaultDeviceDisplayName={PlatformPeg.get()!.getDefaultDeviceDisplayName()}
            />
        </wrapping.Wrapper>,
        root,
    );
}
