// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement, ReactNode } from "react";
import type { Host, HostReact, LoginSlot } from "../host/host";
import { messageOf, report } from "../host/report";
import type { LoginConfig } from "./config";

/**
 * Frames Element's login as the deployment's. The frame itself is a few elements of the host's React that never change
 * places, so that Element's form keeps what was typed; what is shown in it is loaded when a login is.
 */
export function startLogin(host: Host, config: LoginConfig): void {
    const { login } = host;
    if (!config.enabled || !login) return;
    const dress = onceEach(async (shell) => {
        try {
            const { dressLogin } = await import(/* webpackChunkName: "login-panel" */ "./login-panel.lazy");
            await dressLogin(shell, config, host.language);
        } catch (error) {
            report(`login: the frame could not be loaded, the login itself works: ${messageOf(error)}`);
        }
    });
    login.frame((react, content) => frame(react, content, login, dress));
}

type Dress = (shell: HTMLElement) => void;

function frame(react: HostReact, content: ReactNode, { wraps }: LoginSlot, dress: Dress): ReactElement {
    const shell = react.useRef<HTMLElement>(null);
    react.useEffect(() => {
        const { current } = shell;
        if (!current) return undefined;
        if (wraps === "login") return void dress(current);
        return whileLoginShows(current, () => dress(current));
    }, []);
    // React does not look into the two that it has made empty: dressLogin fills them.
    return react.createElement(
        "div",
        { ref: shell, className: wraps === "login" ? "hc-login hc-login--shown" : "hc-login" },
        react.createElement("div", { className: "hc-login__panel" }),
        content,
        react.createElement("div", { className: "hc-login__footer" }),
    );
}

/**
 * Marks the shell while what Element shows in it is its login. Only its direct children are watched, which change when
 * one signs in or out, not the app below them.
 */
function whileLoginShows(shell: HTMLElement, dress: () => void): () => void {
    const look = (): void => {
        const isShown = shell.querySelector(":scope > .mx_AuthPage") !== null;
        shell.classList.toggle("hc-login--shown", isShown);
        if (isShown) dress();
    };
    const observer = new MutationObserver(look);
    observer.observe(shell, { childList: true });
    look();
    return () => observer.disconnect();
}

/** A frame is dressed once; a new one, after signing out, again. */
function onceEach(dress: (shell: HTMLElement) => Promise<void>): Dress {
    const done = new WeakSet<HTMLElement>();
    return (shell) => {
        if (done.has(shell)) return;
        done.add(shell);
        void dress(shell);
    };
}
