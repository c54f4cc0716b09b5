// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { WidgetManifest } from "../../core/widget/manifest";
import { isTrustedWidget, readWidgetsAddress } from "../../core/widget/trusted-address";
import type { Host, WidgetApprover, WidgetDescription } from "../host/host";
import { messageOf, report } from "../host/report";
import type { WidgetsConfig } from "./config";

/**
 * Lets this deployment's own widgets load and have what their manifests declare, without asking the person. All other
 * widgets, and whatever else ours would ask for, are left to Element's own prompts.
 */
export function startWidgetTrust(host: Host, { url }: WidgetsConfig, manifests: readonly WidgetManifest[]): void {
    const base = readWidgetsAddress(url);
    if (!base || !host.widgetApproval) return;
    try {
        host.widgetApproval.approveBy(approver(base, manifests));
    } catch (error) {
        report(`widgets: another module answers for widgets already, so ours does not: ${messageOf(error)}`);
    }
}

/** Answers for the widgets below an address. */
export function approver(base: URL, manifests: readonly WidgetManifest[]): WidgetApprover {
    const manifestOf = ({ type, templateUrl }: WidgetDescription): WidgetManifest | undefined =>
        manifests.find((manifest) => isTrustedWidget(manifest, type, templateUrl, base));
    return {
        mayLoad: (widget) => (manifestOf(widget) ? true : undefined),
        mayKnowIdentity: (widget) => (manifestOf(widget)?.identity ? true : undefined),
        grantedOf(widget, requested) {
            const manifest = manifestOf(widget);
            return manifest && new Set(manifest.capabilities.filter((capability) => requested.has(capability)));
        },
    };
}
