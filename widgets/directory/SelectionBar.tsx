// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CalendarIcon from "@vector-im/compound-design-tokens/assets/web/icons/calendar";
import CloseIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import GroupIcon from "@vector-im/compound-design-tokens/assets/web/icons/group";
import InviteIcon from "@vector-im/compound-design-tokens/assets/web/icons/user-add";
import CallIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call";
import { Button } from "@vector-im/compound-web";
import { useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { withGroup } from "../../core/people/contacts";
import { nameOf } from "../../core/people/known-person";
import { inviteAll } from "./invite-all";
import { personOf, useContacts, usePlace } from "./place";
import { problemWords } from "./problem-words";
import styles from "./SelectionBar.module.css";

interface Props {
    /** Matrix IDs. */
    readonly chosen: ReadonlySet<string>;
    onChange(chosen: ReadonlySet<string>): void;
}

/** What can be done with several people at once; there while somebody is chosen. */
export function SelectionBar({ chosen, onChange }: Props): ReactElement | null {
    const { t, i18n } = useTranslation();
    const { people, contacts, actions, announce } = usePlace();
    const all = useContacts();
    const [progress, setProgress] = useState<string>();
    const [isNaming, setNaming] = useState(false);
    if (chosen.size === 0) return null;
    const userIds = [...chosen];

    const perform = async (what: () => Promise<void>): Promise<void> => {
        try {
            await what();
        } catch (error) {
            console.warn(`[HessenConnect] Directory: ${String(error)}`);
            announce(problemWords(t, error));
        }
    };
    const invite = async (): Promise<void> => {
        const fresh = userIds.filter((userId) => personOf(people, userId).isHere !== true);
        const total = fresh.length;
        const refused = await inviteAll(fresh, actions.invite!, (done) =>
            setProgress(t("directory.selection.inviting", { done, total })),
        );
        setProgress(undefined);
        const names = refused.map(
            ({ userId, error }) => `${nameOf(personOf(people, userId))}: ${problemWords(t, error)}`,
        );
        const done = t("directory.selection.invited", { count: total - refused.length });
        const list = new Intl.ListFormat(i18n.language).format(names);
        announce(refused.length === 0 ? done : `${done} ${t("directory.selection.notInvited", { list })}`);
        onChange(new Set(refused.map(({ userId }) => userId)));
    };
    return (
        <div className={styles["bar"]} role="group" aria-label={t("directory.selection.label")}>
            <p className={styles["count"]} role="status">
                {progress ?? t("directory.selection.count", { count: chosen.size })}
            </p>
            {isNaming ? (
                <GroupName
                    onCancel={() => setNaming(false)}
                    onSave={(name) =>
                        void perform(async () => {
                            const group = { id: crypto.randomUUID(), name, people: userIds };
                            await contacts.change((before) => withGroup(before, group));
                            announce(t("directory.group.made", { name }));
                            setNaming(false);
                            onChange(new Set());
                        })
                    }
                />
            ) : (
                progress === undefined && (
                    <div className={styles["actions"]}>
                        {actions.plan && (
                            <Button
                                size="md"
                                Icon={CalendarIcon}
                                onClick={() => void perform(() => actions.plan!(userIds))}
                            >
                                {t("directory.selection.plan")}
                            </Button>
                        )}
                        {actions.startConference && (
                            <Button
                                kind="secondary"
                                size="md"
                                Icon={CallIcon}
                                onClick={() => void perform(() => actions.startConference!(userIds))}
                            >
                                {t("directory.action.conference")}
                            </Button>
                        )}
                        {actions.invite && (
                            <Button kind="secondary" size="md" Icon={InviteIcon} onClick={() => void perform(invite)}>
                                {t("directory.action.invite")}
                            </Button>
                        )}
                        {all && (
                            <Button kind="secondary" size="md" Icon={GroupIcon} onClick={() => setNaming(true)}>
                                {t("directory.selection.group")}
                            </Button>
                        )}
                    </div>
                )
            )}
            <button
                type="button"
                className={styles["clear"]}
                aria-label={t("directory.selection.clear")}
                onClick={() => onChange(new Set())}
            >
                <CloseIcon aria-hidden width={20} height={20} />
            </button>
        </div>
    );
}

function GroupName({ onSave, onCancel }: { onSave(name: string): void; onCancel(): void }): ReactElement {
    const { t } = useTranslation();
    const field = useRef<HTMLInputElement>(null);
    return (
        <form
            className={styles["actions"]}
            onSubmit={(event) => {
                event.preventDefault();
                const name = field.current?.value.trim() ?? "";
                if (name === "") field.current?.focus();
                else onSave(name);
            }}
        >
            <input
                ref={field}
                className={styles["name"]}
                aria-label={t("directory.group.name")}
                placeholder={t("directory.group.name")}
                maxLength={100}
                autoFocus
            />
            <Button type="submit" size="md">
                {t("directory.group.save")}
            </Button>
            <Button type="button" kind="tertiary" size="md" onClick={onCancel}>
                {t("directory.cancel")}
            </Button>
        </form>
    );
}
