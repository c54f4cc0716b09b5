// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type {
    CapabilitiesApprover,
    IdentityApprover,
    PreloadApprover,
    WidgetDescriptor,
    WidgetLifecycleApi,
} from "@element-hq/element-web-module-api";
import {
    type ApprovalListener,
    type CapabilitiesListener,
    WidgetLifecycle,
    type WidgetInfo,
} from "@matrix-org/react-sdk-module-api/lib/lifecycles/WidgetLifecycle";
import type { ModuleApi } from "@matrix-org/react-sdk-module-api/lib/ModuleApi";
import { RuntimeModule } from "@matrix-org/react-sdk-module-api/lib/RuntimeModule";
import { ModuleRunner } from "matrix-react-sdk/src/modules/ModuleRunner";

/** One approver a slot, as upstream: the second who comes is refused loudly. */
export class WidgetLifecycleApprovers implements WidgetLifecycleApi {
    public preload: PreloadApprover | undefined;
    public identity: IdentityApprover | undefined;
    public capabilities: CapabilitiesApprover | undefined;

    public constructor() {
        ModuleRunner.instance.registerModule((api) => new Listener(api, this));
    }

    public registerPreloadApprover(approver: PreloadApprover): void {
        if (this.preload) throw new Error("Preload approver already registered");
        this.preload = approver;
    }

    public registerIdentityApprover(approver: IdentityApprover): void {
        if (this.identity) throw new Error("Identity approver already registered");
        this.identity = approver;
    }

    public registerCapabilitiesApprover(approver: CapabilitiesApprover): void {
        if (this.capabilities) throw new Error("Capabilities approver already registered");
        this.capabilities = approver;
    }
}

/** Asks the approvers when the SDK asks legacy modules. */
class Listener extends RuntimeModule {
    public constructor(api: ModuleApi, approvers: WidgetLifecycleApprovers) {
        super(api);
        const approval =
            (slot: "preload" | "identity"): ApprovalListener =>
            (opts, info) => {
                if (ask(() => approvers[slot]?.(descriptor(info))) === true) opts.approved = true;
            };
        const capabilities: CapabilitiesListener = (opts, info, requested) => {
            const approved = ask(() => approvers.capabilities?.(descriptor(info), requested));
            opts.approvedCapabilities = approved ?? opts.approvedCapabilities;
        };
        this.on(WidgetLifecycle.PreLoadRequest, approval("preload"));
        this.on(WidgetLifecycle.IdentityRequest, approval("identity"));
        this.on(WidgetLifecycle.CapabilitiesRequest, capabilities);
    }
}

function descriptor({ id, templateUrl, creatorUserId, type, origin }: WidgetInfo): WidgetDescriptor {
    return { id, templateUrl, creatorUserId, type, origin };
}

/**
 * What an approver answers; one that throws has no answer, as upstream. This version of the SDK does not wait, so an
 * answer that comes later, which upstream would take, is none either and is named.
 */
function ask<T>(approver: () => T | PromiseLike<T>): T | undefined {
    try {
        const answer = approver();
        if (answer instanceof Promise) throw new Error("The test client cannot wait for an approver's answer");
        return answer as T;
    } catch (error) {
        console.error("An approver failed", error);
        return undefined;
    }
}
