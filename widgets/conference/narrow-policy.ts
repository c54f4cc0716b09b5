// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * Narrows the page's Content-Security-Policy to one foreign origin. The page is delivered with a policy that allows
 * scripts and frames of any https origin, because it is built before anybody knows the deployment's domain. Several
 * policies of a page hold together (CSP level 3, § 4.2), so that this one can only take away.
 *
 * @param origin the only foreign origin that scripts and frames may come from, for example `https://meet.example.org`
 */
export function narrowPolicyTo(origin: string): void {
    const content = `script-src 'self' ${origin}; frame-src ${origin}`;
    for (const meta of document.head.querySelectorAll("meta")) {
        if (meta.httpEquiv === "Content-Security-Policy" && meta.content === content) return;
    }
    const meta = document.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = content;
    document.head.append(meta);
}
