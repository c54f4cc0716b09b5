// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CalendarIcon from "@vector-im/compound-design-tokens/assets/web/icons/calendar";
import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import SearchIcon from "@vector-im/compound-design-tokens/assets/web/icons/search";
import { Button } from "@vector-im/compound-web";
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { nextMeeting, type CalendarItem } from "../../core/meetings/calendar-items";
import type { OwnRooms } from "../../core/meetings/own-rooms";
import { countConditions, filterItems, NO_FILTER, type MeetingFilter } from "../../core/meetings/meeting-filter";
import type { Matrix, Person } from "../../core/matrix/matrix";
import type { MeetingStore } from "../../core/meetings/meeting-rooms";
import { Agenda } from "./Agenda";
import type { SchedulerConfig } from "./config";
import { JOIN_EARLY_MINUTES, JoinProvider } from "./joining";
import { MeetingDetails } from "./MeetingDetails";
import { NextMeeting } from "./NextMeeting";
import { NoticeBar } from "./NoticeBar";
import { OpenInvitations } from "./OpenInvitations";
import { PlaceContext, type Opened, type Place, type ReminderChoice } from "./place";
import styles from "./Scheduler.module.css";
import { StatePanel } from "../../core/ui/StatePanel";
import { Toolbar } from "./Toolbar";
import { useCalendarItems } from "./use-calendar-items";
import { useMeetingRooms } from "./use-meeting-rooms";
import { useOwnRooms } from "./use-own-rooms";
import { useNews } from "./use-news";
import { useNow } from "./use-now";
import { useRemembered } from "./use-remembered";
import { useShortcuts } from "./use-shortcuts";
import { useWriting } from "./use-writing";
import { rangeOf, stepped, viewSchema } from "./views";

const Dialogs = lazy(() => import(/* webpackChunkName: "scheduler-plan" */ "./Dialogs"));
const Grid = lazy(() => import(/* webpackChunkName: "scheduler-grid" */ "./Grid"));

/** Where the scheduler is, and what it may do there. */
export interface SchedulerProps {
    readonly matrix: Matrix;
    /** The place's meetings where it follows them anyway; otherwise the scheduler does. */
    readonly store?: MeetingStore;
    readonly config: SchedulerConfig["scheduler"];
    /** Shows the conference of a room; absent where nobody can do that. */
    openConference?(roomId: string): Promise<void>;
    /** What makes rooms for meetings, where something does. */
    readonly ownRooms?: Promise<OwnRooms | undefined>;
    /** How long before meetings the person is reminded, where somebody reminds. */
    readonly reminders?: ReminderChoice;
    /** The room whose meetings are shown first, where the scheduler is in none. */
    readonly roomId?: string;
    /** With whom a meeting is planned at once. */
    readonly planWith?: readonly Person[];
    /** Whether the page around it has a heading already. */
    readonly isPage?: boolean;
}

/** The meetings of a room and the person's other rooms: see, plan, change, answer, join. */
export function Scheduler(props: SchedulerProps): ReactElement {
    const { matrix, config, openConference, reminders, roomId, isPage = false } = props;
    const { t } = useTranslation();
    const { store, meetingRooms } = useMeetingRooms(matrix, props.store);
    const now = useNow();
    const zone = now.timeZoneId;
    const today = now.toPlainDate();
    const [view, setView] = useRemembered("scheduler.view", viewSchema, "agenda");
    const [anchor, setAnchor] = useState(today);
    const [pages, setPages] = useState(1);
    const [filter, setFilter] = useState<MeetingFilter>(roomId === undefined ? NO_FILTER : { ...NO_FILTER, roomId });
    const [chosen, setChosen] = useState<Opened>();
    const [wish, setWish] = useState(props.planWith);
    const open = useCallback((what: Opened | undefined) => {
        setWish(undefined);
        setChosen(what);
    }, []);
    const [announcement, announce] = useState("");
    const searchField = useRef<HTMLInputElement>(null);
    const writing = useWriting(matrix, store);
    const ownRooms = useOwnRooms(props.ownRooms);

    // The form needs to know in which rooms one may plan.
    const canPlan = meetingRooms.status === "ready" && ownRooms !== "waiting";
    const wished = useMemo<Opened | undefined>(() => wish && { kind: "plan", people: wish }, [wish]);
    const opened = chosen ?? (canPlan ? wished : undefined);

    const range = rangeOf(view, anchor, pages);
    const all = useCalendarItems(meetingRooms, range.from.toString(), range.until.toString(), zone);
    const items = useMemo(() => filterItems(all, filter, matrix.userId), [all, filter, matrix.userId]);
    const nearby = useCalendarItems(meetingRooms, today.toString(), today.add({ days: 2 }).toString(), zone);
    const next = nextMeeting(nearby, now.epochMilliseconds, JOIN_EARLY_MINUTES + 5);
    const shown = opened?.kind === "details" ? find([...items, ...all, ...nearby], opened.key) : undefined;
    const isFiltered = filter.search.trim() !== "" || countConditions(filter) > 0;

    useNews(meetingRooms, matrix.userId, announce);
    const goTo = (date: Temporal.PlainDate): void => {
        setAnchor(date);
        setPages(1);
    };
    const shortcuts = useShortcuts({
        isAtRest: opened === undefined,
        onView: setView,
        onToday: () => goTo(today),
        onStep: (direction) => goTo(stepped(view, anchor, direction)),
        onSearch: () => searchField.current?.focus(),
        onPlan: () => open({ kind: "plan" }),
        onHelp: () => open({ kind: "keys" }),
    });
    const place = useMemo<Place>(
        () => ({ matrix, store, config, zone, writing, ownRooms, reminders, open, announce }),
        [matrix, store, config, zone, writing, ownRooms, reminders, open],
    );
    const unreadable = [...meetingRooms.rooms.values()].reduce((sum, one) => sum + one.unreadable.length, 0);
    const isReady = meetingRooms.status === "ready";

    return (
        <PlaceContext value={place}>
            <JoinProvider matrix={matrix} {...(openConference && { openConference })}>
                <main
                    className={styles["scheduler"]}
                    onDragOver={(event) => {
                        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
                    }}
                    onDrop={(event) => {
                        const [file] = event.dataTransfer.files;
                        if (!file) return;
                        event.preventDefault();
                        open({ kind: "import", file });
                    }}
                >
                    {!isPage && <h1 className={styles["heading"]}>{t("scheduler.heading")}</h1>}
                    <Toolbar
                        view={view}
                        anchor={anchor}
                        range={range}
                        today={today}
                        filter={filter}
                        roomId={matrix.roomId ?? roomId}
                        searchField={searchField}
                        onView={setView}
                        onGo={goTo}
                        onFilter={setFilter}
                    />
                    {next && (
                        <NextMeeting
                            item={next}
                            now={now.epochMilliseconds}
                            isCompact={view !== "agenda"}
                            onDetails={() => open({ kind: "details", key: next.key })}
                        />
                    )}
                    <OpenInvitations />
                    {meetingRooms.status === "loading" && <Loading />}
                    {meetingRooms.status === "failed" && <Failed />}
                    {isReady && isFiltered && items.length === 0 && (
                        <NoHits filter={filter} onReset={() => setFilter(NO_FILTER)} />
                    )}
                    {isReady && !isFiltered && view === "agenda" && items.length === 0 && (
                        <Empty onPlan={() => open({ kind: "plan" })} onMore={() => setPages(pages + 3)} />
                    )}
                    {isReady && view === "agenda" && items.length > 0 && (
                        <Agenda items={items} range={range} now={now} onMore={() => setPages(pages + 1)} />
                    )}
                    {isReady && view !== "agenda" && (!isFiltered || items.length > 0) && (
                        <Suspense fallback={<Loading />}>
                            <Grid
                                view={view}
                                anchor={anchor}
                                items={items}
                                now={now}
                                onDay={(date) => {
                                    goTo(date);
                                    setView("day");
                                }}
                            />
                        </Suspense>
                    )}
                    {unreadable > 0 && (
                        <p className={styles["unreadable"]}>
                            {t("scheduler.unreadable.count", { count: unreadable })}{" "}
                            <button type="button" onClick={() => open({ kind: "unreadable" })}>
                                {t("scheduler.unreadable.details")}
                            </button>
                        </p>
                    )}
                    <p className={styles["announcement"]} role="status">
                        {announcement}
                    </p>
                    <NoticeBar />
                </main>
                {shown && <MeetingDetails item={shown} onClose={() => open(undefined)} />}
                {opened && opened.kind !== "details" && (
                    <Suspense>
                        <Dialogs opened={opened} shortcuts={shortcuts} />
                    </Suspense>
                )}
            </JoinProvider>
        </PlaceContext>
    );
}

function find(items: readonly CalendarItem[], key: string): CalendarItem | undefined {
    return items.find((item) => item.key === key);
}

function Failed(): ReactElement {
    const { t } = useTranslation();
    return (
        <StatePanel icon={ErrorIcon} title={t("scheduler.failed.title")} text={t("scheduler.failed.text")}>
            <Button kind="secondary" size="md" onClick={() => window.location.reload()}>
                {t("scheduler.failed.reload")}
            </Button>
        </StatePanel>
    );
}

function Empty({ onPlan, onMore }: { onPlan(): void; onMore(): void }): ReactElement {
    const { t } = useTranslation();
    return (
        <StatePanel icon={CalendarIcon} title={t("scheduler.empty.title")} text={t("scheduler.empty.text")}>
            <div className={styles["choices"]}>
                <Button kind="secondary" size="md" onClick={onPlan}>
                    {t("scheduler.plan.heading")}
                </Button>
                <Button kind="tertiary" size="md" onClick={onMore}>
                    {t("scheduler.empty.more")}
                </Button>
            </div>
        </StatePanel>
    );
}

function NoHits({ filter, onReset }: { readonly filter: MeetingFilter; onReset(): void }): ReactElement {
    const { t } = useTranslation();
    const search = filter.search.trim();
    const count = countConditions(filter);
    return (
        <StatePanel
            icon={SearchIcon}
            title={search ? t("scheduler.noHits.search", { search }) : t("scheduler.noHits.title")}
            text={count > 0 ? t("scheduler.noHits.filter", { count }) : t("scheduler.noHits.text")}
        >
            <Button kind="secondary" size="md" onClick={onReset}>
                {t("scheduler.noHits.reset")}
            </Button>
        </StatePanel>
    );
}

function Loading(): ReactElement {
    const { t } = useTranslation();
    return (
        <div className={styles["loading"]} role="status" aria-label={t("scheduler.loading")}>
            {["first", "second", "third"].map((bar) => (
                <div key={bar} className={styles["bar"]} />
            ))}
        </div>
    );
}
