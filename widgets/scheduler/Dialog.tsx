// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CloseIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Dialog.module.css";

interface Props {
    readonly title: string;
    readonly children: ReactNode;
    readonly footer: ReactNode;
    /** As wide as the page allows, for two columns. */
    readonly isWide?: boolean;
    /** Asked for by Escape or the close button; the dialog stays until it is no longer rendered. */
    onClose(): void;
}

/**
 * A modal dialog of the page itself (the client's sandbox forbids the browser's `alert` and `confirm`, not this). The
 * browser keeps the focus in it and gives it back afterwards. Narrow, it takes the whole page.
 */
export function Dialog({ title, children, footer, isWide = false, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const dialog = useRef<HTMLDialogElement>(null);
    const titleId = useId();
    // Before the dialog leaves the page: only then the browser gives the focus back to where it was.
    useLayoutEffect(() => {
        const element = dialog.current;
        element?.showModal();
        return () => element?.close();
    }, []);
    return (
        <dialog
            ref={dialog}
            className={`${styles["dialog"]} ${isWide ? styles["wide"] : ""}`}
            aria-labelledby={titleId}
            onCancel={(event) => {
                event.preventDefault();
                onClose();
            }}
        >
            <header className={styles["header"]}>
                <h2 id={titleId} className={styles["title"]}>
                    {title}
                </h2>
                <button type="button" className={styles["close"]} aria-label={t("scheduler.close")} onClick={onClose}>
                    <CloseIcon aria-hidden />
                </button>
            </header>
            <div className={styles["body"]}>{children}</div>
            <footer className={styles["footer"]}>{footer}</footer>
        </dialog>
    );
}
