// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, type ReactElement } from "react";
import styles from "./Segments.module.css";

interface Props<Choice extends string> {
    /** What is chosen by it. */
    readonly label: string;
    readonly choices: readonly { readonly value: Choice; readonly label: string }[];
    readonly value: Choice;
    readonly className?: string | undefined;
    onChange(value: Choice): void;
}

/** A few choices side by side, of which one holds. */
export function Segments<Choice extends string>(props: Props<Choice>): ReactElement {
    const { label, choices, value, className, onChange } = props;
    const name = useId();
    return (
        <div className={`${styles["segments"]} ${className ?? ""}`} role="radiogroup" aria-label={label}>
            {choices.map((one) => (
                <label key={one.value} className={styles["segment"]}>
                    <input
                        type="radio"
                        name={name}
                        checked={one.value === value}
                        onChange={() => onChange(one.value)}
                    />
                    <span>{one.label}</span>
                </label>
            ))}
        </div>
    );
}
