// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement, ReactNode } from "react";
import type { Host, HostReact, LoginSlot } from "../host/host";
import { messageOf, report } from "../host/report";
import type { LoginConfig } from "./config";

/**
 * Frames Element's login as the deployment's. The frame itself is two elements of the host's React that never change
 * places, so that Element's form keeps what was typed; what is shown in it is loaded when a login is.
 */
export function startLogin(host: Host, config: LoginConfig): void {
    const { login } = host;
    if (!config.enabled || !login) return;
    const dress = oncePerPage(async (panel, shell) => {
        try {
            const { dressLogin } = await import(/* webpackChunkName: "login-panel" */ "./login-panel.lazy");
            dressLogin(panel, shell, config, host.language);
        } catch (error) {
            report(`login: the frame could not be loaded, the login itself works: ${messageOf(error)}`);
        }
    });
    login.frame((react, content) => frame(react, content, login, dress));
}

type Dress = (panel: HTMLElement, shell: HTMLElement) => void;

function frame(react: HostReact, content: ReactNode, { wraps }: LoginSlot, dress: Dress): ReactElement {
    const shell = react.useRef<HTMLElement>(null);
    const panel = react.useRef<HTMLElement>(null);
    react.useEffect(() => {
        const [outer, inner] = [shell.current, panel.current];
        if (!outer || !inner) return undefined;
        if (wraps === "login") return void dress(inner, outer);
        return whileLoginShows(outer, () => dress(inner, outer));
    }, []);
    return react.createElement(
        "div",
        { ref: shell, className: wraps === "login" ? "hc-login hc-login--shown" : "hc-login" },
        react.createElement("div", { ref: panel, className: "hc-login__panel", hidden: wraps === "app" }),
        content,
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
        shell.querySelector<HTMLElement>(":scope > .hc-login__panel")!.hidden = !isShown;
        if (isShown) dress();
    };
    const observer = new MutationObserver(look);
    observer.observe(shell, { childList: true });
    look();
    return () => observer.disconnect();
}

/** A panel is dressed once; a new one, after signing out, again. */
function oncePerPage(dress: (panel: HTMLElement, shell: HTMLElement) => Promise<void>): Dress {
    const done = new WeakSet<HTMLElement>();
    return (panel, shell) => {
        if (done.has(panel)) return;
        done.add(panel);
        void dress(panel, shell);
    };
}
