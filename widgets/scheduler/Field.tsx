// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import { useId, type ReactElement } from "react";
import styles from "./PlanForm.module.css";

interface Props {
    readonly name: string;
    readonly kind: "text" | "date" | "time" | "lines";
    readonly label: string;
    /** Stands behind the label, for example that the field is optional. */
    readonly note?: string;
    readonly value: string;
    /** How to mend what is wrong; undefined when nothing is. */
    readonly problem: string | undefined;
    onChange(value: string): void;
}

/** A field with its label and what is wrong with it. */
export function Field({ name, kind, label, note, value, problem, onChange }: Props): ReactElement {
    const id = useId();
    const common = {
        id,
        name,
        value,
        className: styles["input"],
        "aria-invalid": problem !== undefined,
        ...(problem !== undefined && { "aria-describedby": `${id}-problem` }),
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    };
    return (
        <div className={styles["field"]}>
            <label htmlFor={id} className={styles["label"]}>
                {label} {note && <span className={styles["note"]}>{note}</span>}
            </label>
            {kind === "lines" ? (
                <textarea {...common} rows={3} />
            ) : (
                <input {...common} type={kind} autoComplete="off" maxLength={kind === "text" ? 255 : undefined} />
            )}
            {problem !== undefined && (
                <p id={`${id}-problem`} className={styles["problem"]}>
                    <ErrorIcon aria-hidden width={16} height={16} />
                    {problem}
                </p>
            )}
        </div>
    );
}
