// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CalendarIcon from "@vector-im/compound-design-tokens/assets/web/icons/calendar";
import ChatIcon from "@vector-im/compound-design-tokens/assets/web/icons/chat";
import CopyIcon from "@vector-im/compound-design-tokens/assets/web/icons/copy";
import ExportIcon from "@vector-im/compound-design-tokens/assets/web/icons/download";
import GroupIcon from "@vector-im/compound-design-tokens/assets/web/icons/group";
import InviteIcon from "@vector-im/compound-design-tokens/assets/web/icons/user-add";
import MoreIcon from "@vector-im/compound-design-tokens/assets/web/icons/overflow-horizontal";
import FavouriteIcon from "@vector-im/compound-design-tokens/assets/web/icons/favourite";
import IsFavouriteIcon from "@vector-im/compound-design-tokens/assets/web/icons/favourite-solid";
import CallIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call";
import { useState, type ComponentType, type ReactElement, type SVGAttributes } from "react";
import { useTranslation } from "react-i18next";
import { withFavourite, withGroup, type ContactGroup } from "../../core/people/contacts";
import { nameOf, type KnownPerson } from "../../core/people/known-person";
import { vcardName, writeVcard } from "../../core/people/vcard";
import { MenuButton, type MenuAction } from "../../core/ui/MenuButton";
import { saveFile } from "../../core/ui/save-file";
import type { OrganisationalField } from "./config";
import styles from "./PersonActions.module.css";
import { useContacts, usePlace } from "./place";
import { problemWords } from "./problem-words";

/** What can be done with somebody. */
export function PersonActions({ person }: { readonly person: KnownPerson }): ReactElement {
    const { t } = useTranslation();
    const { matrix, config, contacts, actions, announce } = usePlace();
    const all = useContacts();
    const [isBusy, setBusy] = useState(false);
    const { userId } = person;
    const name = nameOf(person);
    const isMe = userId === matrix.userId;
    const isFavourite = all?.favourites.includes(userId) === true;

    const perform = (what: () => Promise<void>, done?: string): void => {
        setBusy(true);
        what()
            .then(
                () => done !== undefined && announce(done),
                (error: unknown) => {
                    console.warn(`[HessenConnect] Directory: ${String(error)}`);
                    announce(problemWords(t, error));
                },
            )
            .finally(() => setBusy(false));
    };
    const toggleIn = (group: ContactGroup): void => {
        const isIn = group.people.includes(userId);
        const people = isIn ? group.people.filter((one) => one !== userId) : [...group.people, userId];
        perform(
            () => contacts.change((before) => withGroup(before, { ...group, people })),
            isIn
                ? t("directory.group.removed", { name, group: group.name })
                : t("directory.group.added", { name, group: group.name }),
        );
    };
    const more: readonly MenuAction[] = [
        ...(actions.invite && !isMe && person.isHere !== true
            ? [
                  {
                      label: t("directory.action.invite"),
                      icon: InviteIcon,
                      run: () => perform(() => actions.invite!(userId), t("directory.action.invited", { name })),
                  },
              ]
            : []),
        {
            label: t("directory.action.copyId"),
            icon: CopyIcon,
            run: () =>
                perform(async () => {
                    try {
                        await navigator.clipboard.writeText(userId);
                        announce(t("directory.action.copied"));
                    } catch {
                        // The client's sandbox may forbid it; the ID stands in the details, where it can be marked.
                        announce(t("directory.action.copyByHand"));
                    }
                }),
        },
        {
            label: t("directory.action.vcard"),
            icon: ExportIcon,
            run: () => {
                const card = writeVcard(person, vcardFields(config.fields));
                saveFile(new Blob([card], { type: "text/vcard" }), vcardName(person));
            },
        },
        ...(all?.groups ?? []).map((group) => ({
            label: group.people.includes(userId)
                ? t("directory.group.remove", { group: group.name })
                : t("directory.group.add", { group: group.name }),
            icon: GroupIcon,
            run: () => toggleIn(group),
        })),
    ];
    return (
        <div className={styles["actions"]} data-actions aria-busy={isBusy}>
            {actions.openChat && !isMe && (
                <Action
                    icon={ChatIcon}
                    label={t("directory.action.chat")}
                    isPrimary
                    run={() => perform(() => actions.openChat!(userId))}
                />
            )}
            {actions.startConference && !isMe && (
                <Action
                    icon={CallIcon}
                    label={t("directory.action.conference")}
                    run={() => perform(() => actions.startConference!([userId]))}
                />
            )}
            {actions.plan && !isMe && (
                <Action
                    icon={CalendarIcon}
                    label={t("directory.action.plan")}
                    run={() => perform(() => actions.plan!([userId]))}
                />
            )}
            {all && !isMe && (
                <Action
                    icon={isFavourite ? IsFavouriteIcon : FavouriteIcon}
                    label={t("directory.action.favourite")}
                    isPressed={isFavourite}
                    run={() =>
                        perform(
                            () => contacts.change((before) => withFavourite(before, userId, !isFavourite)),
                            isFavourite
                                ? t("directory.action.noFavourite", { name })
                                : t("directory.action.isFavourite", { name }),
                        )
                    }
                />
            )}
            <div className={styles["action"]}>
                <MenuButton
                    className={styles["menu"]}
                    label={t("directory.action.more")}
                    icon={MoreIcon}
                    actions={more}
                />
                <span aria-hidden>{t("directory.action.more")}</span>
            </div>
        </div>
    );
}

interface ActionProps {
    readonly icon: ComponentType<SVGAttributes<SVGElement>>;
    readonly label: string;
    readonly isPrimary?: boolean;
    readonly isPressed?: boolean;
    run(): void;
}

function Action({ icon: Icon, label, isPrimary, isPressed, run }: ActionProps): ReactElement {
    return (
        <button
            type="button"
            className={styles["action"]}
            data-primary={isPrimary}
            aria-pressed={isPressed}
            onClick={run}
        >
            <span className={styles["circle"]}>
                <Icon aria-hidden width={20} height={20} />
            </span>
            {label}
        </button>
    );
}

function vcardFields(fields: readonly OrganisationalField[]): Record<string, string> {
    return Object.fromEntries(fields.filter(({ kind }) => kind !== "text").map(({ kind, key }) => [kind, key]));
}
