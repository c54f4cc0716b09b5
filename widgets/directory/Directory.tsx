// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import {
    useCallback,
    useEffect,
    useMemo,
    useRef,
    useState,
    useSyncExternalStore,
    type ReactElement,
    type RefObject,
} from "react";
import { useTranslation } from "react-i18next";
import type { ListedRoom, Matrix } from "../../core/matrix/matrix";
import type { ContactBook } from "../../core/people/contacts";
import type { KnownPeople } from "../../core/people/known-people";
import { PeopleSearch } from "../../core/people/people-search";
import type { DirectoryConfig } from "./config";
import styles from "./Directory.module.css";
import { PeopleSections } from "./PeopleSections";
import { PersonDetails } from "./PersonDetails";
import { PlaceContext, type DirectoryActions, type DirectoryPlace } from "./place";
import { PublicRooms } from "./PublicRooms";
import { RoomDetails } from "./RoomDetails";
import { SearchField } from "./SearchField";
import { SearchState } from "./SearchState";
import { SelectionBar } from "./SelectionBar";
import { UnitTree } from "./UnitTree";
import { useNarrow } from "./use-narrow";
import { useSections } from "./use-sections";
import { ViewSwitch, type DirectoryView } from "./ViewSwitch";

/** Below this details take the place of the list. */
const TWO_COLUMNS_PX = 680;
const NOTICE_MS = 12_000;

/** Where the directory is, and what it may do there. */
export interface DirectoryProps {
    readonly matrix: Matrix;
    readonly config: DirectoryConfig["directory"];
    readonly people: KnownPeople;
    readonly contacts: ContactBook;
    readonly actions: DirectoryActions;
    readonly availability?: DirectoryPlace["availability"];
    /** Whether the page around it has a heading already. */
    readonly isPage?: boolean;
}

/** Whose or what details are shown. */
type Opened = { readonly userId: string; readonly toActions: boolean } | { readonly room: ListedRoom };

interface Notice {
    readonly text: string;
    readonly undo: (() => void) | undefined;
}

/** Finds people, shows who they are, and does something with them. */
export function Directory(props: DirectoryProps): ReactElement {
    const { matrix, config, people, contacts, actions, availability, isPage = false } = props;
    const { t } = useTranslation();
    const root = useRef<HTMLElement>(null);
    const field = useRef<HTMLInputElement>(null);
    const isNarrow = useNarrow(root, TWO_COLUMNS_PX);
    const search = useMemo(
        () =>
            new PeopleSearch({
                index: people.index,
                ...(matrix.searchPeople && { searchPeople: matrix.searchPeople }),
            }),
        [matrix, people],
    );
    const state = useSyncExternalStore(search.subscribe, search.snapshot);
    const [view, setView] = useState<DirectoryView>("people");
    const [opened, open] = useState<Opened>();
    const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
    const [notice, setNotice] = useState<Notice>();
    const announce = useCallback((text: string, undo?: () => void) => setNotice({ text, undo }), []);
    const place = useMemo<DirectoryPlace>(
        () => ({ matrix, config, people, contacts, actions, announce, ...(availability && { availability }) }),
        [matrix, config, people, contacts, actions, availability, announce],
    );

    useEffect(() => {
        const stop = people.subscribe(() => search.refresh());
        return () => {
            stop();
            search.stop();
        };
    }, [people, search]);
    useEffect(() => {
        if (!notice) return;
        const timeout = setTimeout(() => setNotice(undefined), NOTICE_MS);
        return () => clearTimeout(timeout);
    }, [notice]);

    const choose = (userId: string): void => {
        const next = new Set(chosen);
        if (!next.delete(userId)) next.add(userId);
        setChosen(next);
    };
    const close = (): void => {
        open(undefined);
        field.current?.focus();
    };
    const openedPerson = opened && "userId" in opened ? opened : undefined;
    const openedRoom = opened && "room" in opened ? opened.room : undefined;
    return (
        <PlaceContext value={place}>
            <main ref={root} className={styles["directory"]} data-narrow={isNarrow} data-open={opened !== undefined}>
                {!isPage && <h1 className={styles["hidden"]}>{t("directory.heading")}</h1>}
                <div className={styles["people"]}>
                    {matrix.readSpace && matrix.searchPublicRooms && (
                        <ViewSwitch
                            view={view}
                            onView={(next) => {
                                setView(next);
                                open(undefined);
                            }}
                        />
                    )}
                    {view === "people" && (
                        <People
                            search={search}
                            state={state}
                            field={field}
                            opened={openedPerson?.userId}
                            chosen={chosen}
                            onOpen={(userId, toActions) => open({ userId, toActions: toActions || isNarrow })}
                            onChoose={choose}
                            onChooseAll={(userIds) => setChosen(new Set([...chosen, ...userIds]))}
                        />
                    )}
                    {view === "units" && <UnitTree opened={openedRoom?.roomId} onOpen={(room) => open({ room })} />}
                    {view === "rooms" && <PublicRooms opened={openedRoom?.roomId} onOpen={(room) => open({ room })} />}
                </div>
                {openedRoom && (
                    <RoomDetails
                        key={openedRoom.roomId}
                        room={openedRoom}
                        hasWayBack={isNarrow}
                        onOpenPerson={(userId) => open({ userId, toActions: true })}
                        onClose={close}
                    />
                )}
                {openedPerson && (
                    <PersonDetails
                        key={openedPerson.userId}
                        userId={openedPerson.userId}
                        found={state.results.find(({ person }) => person.userId === openedPerson.userId)?.person}
                        toActions={openedPerson.toActions}
                        hasWayBack={isNarrow}
                        onClose={close}
                    />
                )}
                {!opened && !isNarrow && (
                    <p className={styles["nobody"]}>
                        {view === "people" ? t("directory.nobodyOpened") : t("directory.browse.nothingOpened")}
                    </p>
                )}
                <SelectionBar chosen={chosen} onChange={setChosen} />
                <div className={styles["notices"]} role="status">
                    {notice && (
                        <div className={styles["notice"]}>
                            <span>{notice.text}</span>
                            {notice.undo && (
                                <Button
                                    kind="secondary"
                                    size="md"
                                    onClick={() => {
                                        notice.undo?.();
                                        setNotice(undefined);
                                    }}
                                >
                                    {t("directory.undo")}
                                </Button>
                            )}
                        </div>
                    )}
                </div>
            </main>
        </PlaceContext>
    );
}

interface PeopleProps {
    readonly search: PeopleSearch;
    readonly state: ReturnType<PeopleSearch["snapshot"]>;
    readonly field: RefObject<HTMLInputElement | null>;
    readonly opened: string | undefined;
    readonly chosen: ReadonlySet<string>;
    onOpen(userId: string, toActions: boolean): void;
    onChoose(userId: string): void;
    onChooseAll(userIds: readonly string[]): void;
}

/** The field and the people below it: the focus stays in the field, arrow keys go through the people. */
function People({ search, state, field, opened, chosen, onOpen, onChoose, onChooseAll }: PeopleProps): ReactElement {
    const sections = useSections(state);
    const rows = sections.flatMap(({ key, rows: listed }) => listed.map(({ person }) => ({ key, person })));
    const [active, setActive] = useState(-1);
    const at = active < rows.length ? active : -1;
    const current = rows[at];
    return (
        <>
            <SearchField
                field={field}
                value={state.query}
                lists={sections.map(({ key }) => key)}
                active={current && `${current.key} ${current.person.userId}`}
                isAsking={state.isAsking}
                onType={(typed) => {
                    setActive(-1);
                    search.type(typed);
                }}
                onMove={(to) => {
                    if (rows.length === 0) return;
                    const last = rows.length - 1;
                    setActive(to === "next" ? (at >= last ? 0 : at + 1) : at <= 0 ? last : at - 1);
                }}
                onEnter={(how) => {
                    const person = (current ?? rows[0])?.person;
                    if (!person) return;
                    if (how === "choose") onChoose(person.userId);
                    else onOpen(person.userId, how === "actions");
                }}
            />
            <SearchState state={state} onRetry={() => search.retry()} />
            <PeopleSections
                sections={sections}
                isSearching={state.query !== ""}
                active={current && `${current.key} ${current.person.userId}`}
                opened={opened}
                chosen={chosen}
                onOpen={(userId) => onOpen(userId, false)}
                onChoose={onChoose}
                onChooseAll={onChooseAll}
            />
        </>
    );
}
