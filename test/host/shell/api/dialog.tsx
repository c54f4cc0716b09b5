// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { DialogHandle, DialogOptions, DialogProps } from "@element-hq/element-web-module-api";
import React, { type ComponentType } from "react";
import BaseDialog from "matrix-react-sdk/src/components/views/dialogs/BaseDialog";
import Modal from "matrix-react-sdk/src/Modal";

interface FrameProps {
    readonly title: string;
    readonly content: (answer: DialogProps<unknown>) => JSX.Element;
    onFinished(ok?: boolean, model?: unknown): void;
}

function Frame({ title, content, onFinished }: FrameProps): JSX.Element {
    return (
        <BaseDialog title={title} onFinished={() => onFinished(false)} fixedWidth={false}>
            {content({ onSubmit: (model) => onFinished(true, model), onCancel: () => onFinished(false) })}
        </BaseDialog>
    );
}

/** Shows a component of the host's React in the host's own dialog. */
export function openDialog<M, P extends object>(
    { title }: DialogOptions,
    Content: ComponentType<P & DialogProps<M>>,
    props: P,
): DialogHandle<M> {
    const content = (answer: DialogProps<unknown>): JSX.Element =>
        React.createElement(Content as ComponentType<object>, { ...props, ...answer });
    const { finished, close } = Modal.createDialog(Frame as ComponentType<Omit<FrameProps, "onFinished">>, {
        title,
        content,
    });
    return {
        finished: finished.then(([ok, model]: [boolean?, M?]) => ({ ok: ok === true, model: model ?? null })),
        close: () => close(false as never),
    };
}
