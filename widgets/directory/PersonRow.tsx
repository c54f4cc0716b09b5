// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CheckIcon from "@vector-im/compound-design-tokens/assets/web/icons/check";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { loginOf, nameOf, type KnownPerson } from "../../core/people/known-person";
import type { MatchedParts } from "../../core/people/matched-parts";
import { Marked } from "./Marked";
import { PersonAvatar } from "./PersonAvatar";
import styles from "./PersonRow.module.css";
import { usePlace } from "./place";
import { roleOf } from "./roles";

interface Props {
    readonly id: string;
    readonly person: KnownPerson;
    readonly matches?: readonly MatchedParts[];
    /** The arrow keys are on it. */
    readonly isActive: boolean;
    /** Its details are shown. */
    readonly isOpen: boolean;
    readonly isChosen: boolean;
    /** Whether it is said that they are in the place's own room. */
    readonly saysHere: boolean;
    onOpen(): void;
    onChoose(): void;
}

/** Somebody in a list: a press shows more, a press on the picture chooses them together with others. */
export function PersonRow(props: Props): ReactElement {
    const { id, person, matches = [], isActive, isOpen, isChosen, saysHere, onOpen, onChoose } = props;
    const { t } = useTranslation();
    const { matrix, config } = usePlace();
    const rangesOf = (key: string): MatchedParts["ranges"] | undefined =>
        matches.find((one) => one.key === key)?.ranges;
    const role = roleOf(person, config.fields);
    // What was found and is not shown otherwise says why somebody is in the list.
    const reason = matches.find(
        ({ key }) => key !== "displayName" && key !== "userId" && !role.some((one) => one.key === key),
    );
    const isMe = person.userId === matrix.userId;
    return (
        <div
            id={id}
            role="option"
            aria-selected={isActive}
            aria-checked={isChosen}
            className={styles["row"]}
            data-active={isActive}
            data-open={isOpen}
            onClick={onOpen}
        >
            <span
                className={styles["picture"]}
                data-chosen={isChosen}
                title={t("directory.choose", { name: nameOf(person) })}
                onClick={(event) => {
                    event.stopPropagation();
                    onChoose();
                }}
            >
                {isChosen ? (
                    <span className={styles["check"]}>
                        <CheckIcon aria-hidden width={24} height={24} />
                    </span>
                ) : (
                    <PersonAvatar person={person} size={40} />
                )}
            </span>
            <span className={styles["text"]}>
                <span className={styles["name"]}>
                    <Marked text={nameOf(person)} ranges={rangesOf("displayName")} />
                    {isMe && <small> {t("directory.me")}</small>}
                </span>
                <span className={styles["about"]}>
                    {role.length > 0 ? (
                        role.map(({ key, text }, n) => (
                            <span key={key}>
                                {n > 0 && ", "}
                                <Marked text={text} ranges={rangesOf(key)} />
                            </span>
                        ))
                    ) : (
                        <span className={styles["login"]}>{loginOf(person.userId)}</span>
                    )}
                    {reason && (
                        <span>
                            {" · "}
                            <Marked text={person.fields!.get(reason.key)!} ranges={reason.ranges} />
                        </span>
                    )}
                </span>
            </span>
            {saysHere && person.isHere === true && <span className={styles["here"]}>{t("directory.here")}</span>}
        </div>
    );
}
