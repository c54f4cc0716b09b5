// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Component, type ReactNode } from "react";
import { FatalScreen } from "./FatalScreen";

interface Props {
    readonly children: ReactNode;
}

/** Shows what to do instead of a blank area when a view throws. React logs the error itself. */
export class CrashBoundary extends Component<Props, { readonly hasCrashed: boolean }> {
    public override state = { hasCrashed: false };

    public static getDerivedStateFromError(): { hasCrashed: boolean } {
        return { hasCrashed: true };
    }

    public override render(): ReactNode {
        return this.state.hasCrashed ? <FatalScreen reason="crash" /> : this.props.children;
    }
}
