// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ChooseIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import DeleteIcon from "@vector-im/compound-design-tokens/assets/web/icons/delete";
import MoreIcon from "@vector-im/compound-design-tokens/assets/web/icons/overflow-horizontal";
import PeopleIcon from "@vector-im/compound-design-tokens/assets/web/icons/user-profile";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { withGroup, withoutGroup } from "../../core/people/contacts";
import { MenuButton } from "../../core/ui/MenuButton";
import { StatePanel } from "../../core/ui/StatePanel";
import styles from "./PeopleSections.module.css";
import { PersonRow } from "./PersonRow";
import { useContacts, usePlace } from "./place";
import { problemWords } from "./problem-words";
import { listId, rowId } from "./row-id";
import type { Section } from "./use-sections";

interface Props {
    readonly sections: readonly Section[];
    /** Whether something stands in the field. */
    readonly isSearching: boolean;
    readonly active: string | undefined;
    readonly opened: string | undefined;
    readonly chosen: ReadonlySet<string>;
    onOpen(userId: string): void;
    onChoose(userId: string): void;
    onChooseAll(userIds: readonly string[]): void;
}

/** People, in the lists that they belong to. */
export function PeopleSections(props: Props): ReactElement {
    const { sections, isSearching, active, opened, chosen, onOpen, onChoose, onChooseAll } = props;
    const { t } = useTranslation();
    if (sections.length === 0 && !isSearching) {
        return <StatePanel icon={PeopleIcon} title={t("directory.empty.title")} text={t("directory.empty.text")} />;
    }
    return (
        <div className={styles["sections"]}>
            {sections.map((section) => {
                const { key, title, rows, more } = section;
                const isResults = key === "results";
                return (
                    <section key={key}>
                        <header className={isResults ? styles["hidden"] : styles["header"]}>
                            <h2 className={styles["title"]}>{title}</h2>
                            {section.groupId !== undefined && (
                                <GroupMenu section={section} groupId={section.groupId} onChooseAll={onChooseAll} />
                            )}
                        </header>
                        <div
                            id={listId(key)}
                            role={rows.length > 0 ? "listbox" : undefined}
                            aria-label={title}
                            aria-multiselectable={rows.length > 0 ? true : undefined}
                        >
                            {rows.map(({ person, matches }) => {
                                const row = `${key} ${person.userId}`;
                                return (
                                    <PersonRow
                                        key={person.userId}
                                        id={rowId(row)}
                                        person={person}
                                        {...(matches && { matches })}
                                        isActive={row === active}
                                        isOpen={person.userId === opened}
                                        saysHere={isResults}
                                        isChosen={chosen.has(person.userId)}
                                        onOpen={() => onOpen(person.userId)}
                                        onChoose={() => onChoose(person.userId)}
                                    />
                                );
                            })}
                        </div>
                        {rows.length === 0 && <p className={styles["more"]}>{t("directory.group.empty")}</p>}
                        {more > 0 && <p className={styles["more"]}>{t("directory.moreHere", { count: more })}</p>}
                    </section>
                );
            })}
        </div>
    );
}

interface GroupMenuProps {
    readonly section: Section;
    readonly groupId: string;
    onChooseAll(userIds: readonly string[]): void;
}

function GroupMenu({ section, groupId, onChooseAll }: GroupMenuProps): ReactElement | null {
    const { t } = useTranslation();
    const { contacts, announce } = usePlace();
    const group = useContacts()?.groups.find(({ id }) => id === groupId);
    if (!group) return null;
    const fail = (error: unknown): void => announce(problemWords(t, error));
    return (
        <MenuButton
            label={t("directory.group.menu", { name: section.title })}
            icon={MoreIcon}
            actions={[
                {
                    label: t("directory.group.choose"),
                    icon: ChooseIcon,
                    run: () => onChooseAll(group.people),
                },
                {
                    label: t("directory.group.delete"),
                    icon: DeleteIcon,
                    isDestructive: true,
                    run: () => {
                        contacts
                            .change((all) => withoutGroup(all, groupId))
                            .then(
                                () =>
                                    announce(t("directory.group.deleted", { name: group.name }), () => {
                                        contacts.change((all) => withGroup(all, group)).catch(fail);
                                    }),
                                fail,
                            );
                    },
                },
            ]}
        />
    );
}
