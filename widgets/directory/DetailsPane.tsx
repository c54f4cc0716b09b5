// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import BackIcon from "@vector-im/compound-design-tokens/assets/web/icons/arrow-left";
import CloseIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import type { ReactElement, ReactNode, RefObject } from "react";
import { useTranslation } from "react-i18next";
import styles from "./DetailsPane.module.css";

interface Props {
    readonly pane: RefObject<HTMLElement | null>;
    /** The id of what names it. */
    readonly labelledBy: string;
    /** Whether it has taken the place of the list. */
    readonly hasWayBack: boolean;
    readonly children: ReactNode;
    /** By the button, or by Escape. */
    onClose(): void;
}

/** What is shown of somebody or something, beside the list or instead of it. */
export function DetailsPane({ pane, labelledBy, hasWayBack, children, onClose }: Props): ReactElement {
    const { t } = useTranslation();
    const Icon = hasWayBack ? BackIcon : CloseIcon;
    return (
        <section
            ref={pane}
            className={styles["details"]}
            aria-labelledby={labelledBy}
            onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                event.stopPropagation();
                onClose();
            }}
        >
            <button
                type="button"
                className={styles["close"]}
                data-back={hasWayBack}
                aria-label={hasWayBack ? t("directory.back") : t("directory.close")}
                onClick={onClose}
            >
                <Icon aria-hidden width={24} height={24} />
            </button>
            {children}
        </section>
    );
}
