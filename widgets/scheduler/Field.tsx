// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import { useId, type ReactElement, type ReactNode } from "react";
import styles from "./PlanForm.module.css";

interface Props {
    readonly name: string;
    readonly kind: "text" | "date" | "time" | "lines" | "number";
    readonly label: string;
    /** Stands behind the label, for example that the field is optional. */
    readonly note?: string | undefined;
    readonly value: string;
    /** How to mend what is wrong; undefined when nothing is. */
    readonly problem?: string | undefined;
    readonly maxLength?: number;
    /** ID of a `datalist` with proposals. */
    readonly list?: string;
    readonly isReadOnly?: boolean;
    onChange(value: string): void;
}

/** A field with its label and what is wrong with it. */
export function Field(props: Props): ReactElement {
    const { name, kind, label, note, value, problem, maxLength, list, isReadOnly, onChange } = props;
    const id = useId();
    const common = {
        id,
        name,
        value,
        className: styles["input"],
        readOnly: isReadOnly,
        maxLength,
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
                <input
                    {...common}
                    type={kind}
                    autoComplete="off"
                    list={list}
                    min={kind === "number" ? 1 : undefined}
                    // Else browsers take years of six digits, which no calendar's format has.
                    max={kind === "date" ? "9999-12-31" : undefined}
                />
            )}
            <Problem id={`${id}-problem`}>{problem}</Problem>
        </div>
    );
}

/** What is wrong with a field; nothing when nothing is. */
export function Problem({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactElement | null {
    if (children === undefined) return null;
    return (
        <p id={id} className={styles["problem"]}>
            <ErrorIcon aria-hidden width={16} height={16} />
            {children}
        </p>
    );
}

interface SwitchProps {
    readonly label: ReactNode;
    readonly hint?: string | undefined;
    readonly isOn: boolean;
    readonly isLocked?: boolean;
    onSwitch(isOn: boolean): void;
}

/** Something that is on or off, with a sentence on what that means. */
export function SwitchField({ label, hint, isOn, isLocked, onSwitch }: SwitchProps): ReactElement {
    const id = useId();
    return (
        <div className={styles["switchField"]}>
            <input
                id={id}
                type="checkbox"
                role="switch"
                className={styles["switch"]}
                checked={isOn}
                aria-disabled={isLocked}
                aria-describedby={hint === undefined ? undefined : `${id}-hint`}
                onChange={(event) => {
                    if (!isLocked) onSwitch(event.target.checked);
                }}
            />
            <div>
                <label htmlFor={id} className={styles["label"]}>
                    {label}
                </label>
                {hint !== undefined && (
                    <p id={`${id}-hint`} className={styles["switchHint"]}>
                        {hint}
                    </p>
                )}
            </div>
        </div>
    );
}
