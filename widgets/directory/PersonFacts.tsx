// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useId, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { KnownPerson } from "../../core/people/known-person";
import type { OrganisationalField } from "./config";
import styles from "./PersonFacts.module.css";
import { useKnownPeople, usePlace } from "./place";
import { problemWords } from "./problem-words";

/** More rooms are counted only. */
const MOST_ROOMS = 12;

interface Props {
    readonly person: KnownPerson;
    /** Undefined where profiles cannot be read. */
    readonly profile: ReadonlyMap<string, string> | undefined;
}

/** What the authority says of somebody, their Matrix ID, and the rooms that one shares with them. */
export function PersonFacts({ person, profile }: Props): ReactElement {
    const { t, i18n } = useTranslation();
    const { matrix, config, announce } = usePlace();
    const people = useKnownPeople();
    const id = useId();
    const rooms = person.userId === matrix.userId ? [] : people.roomsWith(person.userId);
    const told = config.fields.filter(({ key }) => person.fields?.has(key));
    return (
        <>
            <dl className={styles["facts"]}>
                {told.map((field) => (
                    <div key={field.key}>
                        <dt>{i18n.language.startsWith("de") ? field.label_de : field.label_en}</dt>
                        <dd>{valueOf(field, person.fields!.get(field.key)!)}</dd>
                    </div>
                ))}
                <div>
                    <dt>{t("directory.facts.matrixId")}</dt>
                    <dd className={styles["matrixId"]}>{person.userId}</dd>
                </div>
            </dl>
            {told.length > 0 && profile && <p className={styles["source"]}>{t("directory.facts.source")}</p>}
            {rooms.length > 0 && (
                <section aria-labelledby={id}>
                    <h3 id={id} className={styles["heading"]}>
                        {t("directory.facts.rooms", { count: rooms.length })}
                    </h3>
                    <ul className={styles["rooms"]}>
                        {rooms.slice(0, MOST_ROOMS).map(({ roomId, name }) => (
                            <li key={roomId}>
                                {matrix.openRoom ? (
                                    <button
                                        type="button"
                                        onClick={() =>
                                            matrix.openRoom!(roomId).catch((error: unknown) =>
                                                announce(problemWords(t, error)),
                                            )
                                        }
                                    >
                                        {name ?? t("directory.facts.noName")}
                                    </button>
                                ) : (
                                    (name ?? t("directory.facts.noName"))
                                )}
                            </li>
                        ))}
                        {rooms.length > MOST_ROOMS && (
                            <li>{t("directory.facts.moreRooms", { count: rooms.length - MOST_ROOMS })}</li>
                        )}
                    </ul>
                </section>
            )}
        </>
    );
}

function valueOf({ kind }: OrganisationalField, text: string): ReactNode {
    if (kind === "telephone" && /^[+\d][\d\s()/.-]*$/.test(text)) {
        return <a href={`tel:${text.replace("(0)", "").replaceAll(/[^+\d]/g, "")}`}>{text}</a>;
    }
    if (kind === "email" && /^[^\s@?&]+@[^\s@?&]+$/.test(text)) return <a href={`mailto:${text}`}>{text}</a>;
    return text;
}
