// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, type ComponentType, type ReactElement, type SVGAttributes } from "react";
import { useTranslation } from "react-i18next";

import styles from "./MediaSwitch.module.css";

interface Props {
    label: string;
    on: boolean;
    onChange: (on: boolean) => void;
    OnIcon: ComponentType<SVGAttributes<SVGElement>>;
    OffIcon: ComponentType<SVGAttributes<SVGElement>>;
}

/** A large switch for a microphone or a camera: its state is a picture, a word and a colour. */
export function MediaSwitch({ label, on, onChange, OnIcon, OffIcon }: Props): ReactElement {
    const { t } = useTranslation();
    const labelId = useId();
    const Icon = on ? OnIcon : OffIcon;
    return (
        <button
            type="button"
            role="switch"
            aria-checked={on}
            aria-labelledby={labelId}
            className={styles.switch}
            onClick={() => onChange(!on)}
        >
            <span className={styles.sign} data-on={on}>
                <Icon width={20} height={20} aria-hidden />
            </span>
            <span className={styles.words}>
                <span id={labelId} className={styles.label}>
                    {label}
                </span>
                <span className={styles.state}>{on ? t("conference.media.on") : t("conference.media.off")}</span>
            </span>
        </button>
    );
}
