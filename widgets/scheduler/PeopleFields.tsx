// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import AddIcon from "@vector-im/compound-design-tokens/assets/web/icons/user-add";
import BusyIcon from "@vector-im/compound-design-tokens/assets/web/icons/warning";
import FreeIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import RemoveIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import UnknownIcon from "@vector-im/compound-design-tokens/assets/web/icons/help";
import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { overlapping, type Span } from "../../core/meetings/busy-times";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import type { MeetingRoom } from "../../core/meetings/meeting-rooms";
import { Problem } from "./Field";
import styles from "./PeopleFields.module.css";
import type { PlanFields } from "./plan-fields";
import { OWN_ROOM } from "./plan-input";
import { usePlace, useRoomsPlace } from "./place";
import { useTimes } from "./times";
import { usePeopleSearch } from "./use-people-search";

interface Props extends PlanFields {
    readonly room: MeetingRoom | undefined;
    /** When the meeting is to be; absent while the times cannot be. */
    readonly span: Span | undefined;
    /** What may be seen around that time. */
    readonly items: readonly CalendarItem[];
    /** The meeting that is changed: it is in nobody's way. */
    readonly but: { readonly roomId: string; readonly uid: string } | undefined;
}

/** How many people are listed with free and busy. */
const MOST_LISTED = 50;

/** Who is meant to come, and whether they have something else then. */
export function PeopleFields({ input, set, problemOf, room, span, items, but }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const id = useId();
    const members = [...(room?.members.values() ?? [])].sort((a, b) => a.name.localeCompare(b.name));
    const { people, invited } = input;
    const chosen = people === "everybody" ? members : members.filter(({ userId }) => people.includes(userId));
    const problem = problemOf("people");
    const isOnlySome = people !== "everybody";
    // Who is in a meeting's own room takes part in it.
    const isForRoom = input.roomId === OWN_ROOM || room?.isMeetingRoom === true;

    return (
        <div className={styles["people"]}>
            <fieldset
                className={styles["who"]}
                hidden={isForRoom}
                aria-describedby={problem ? `${id}-problem` : undefined}
            >
                <legend className={styles["label"]}>{t("scheduler.who.label")}</legend>
                <label className={styles["choice"]}>
                    <input
                        type="radio"
                        name={`${id}-who`}
                        checked={!isOnlySome}
                        onChange={() => set({ ...input, people: "everybody" })}
                    />
                    {t("scheduler.who.everybody", { count: members.length })}
                </label>
                <label className={styles["choice"]}>
                    <input
                        type="radio"
                        name={`${id}-who`}
                        checked={isOnlySome}
                        onChange={() => set({ ...input, people: [matrix.userId] })}
                    />
                    {t("scheduler.who.some")}
                </label>
                <Problem id={`${id}-problem`}>{problem}</Problem>
            </fieldset>
            <AddPerson
                input={input}
                members={members}
                onAdd={(person) => {
                    if (members.some(({ userId }) => userId === person.userId)) {
                        set({ ...input, people: isOnlySome ? [...people, person.userId] : people });
                    } else set({ ...input, invited: [...invited, person] });
                }}
            />
            <ul className={styles["list"]}>
                {invited.map(({ userId, displayName }) => (
                    <li key={userId}>
                        <span className={styles["name"]}>
                            {displayName ?? userId}
                            <small>{t("scheduler.who.willBeInvited")}</small>
                        </span>
                        <Availability userId={userId} {...{ span, items, but }} />
                        <RemoveButton
                            name={displayName ?? userId}
                            onRemove={() => set({ ...input, invited: invited.filter((one) => one.userId !== userId) })}
                        />
                    </li>
                ))}
                {chosen.slice(0, MOST_LISTED).map(({ userId, name, membership }) => (
                    <li key={userId}>
                        <span className={styles["name"]}>
                            {name}
                            {membership === "invite" && <small>{t("scheduler.who.isInvited")}</small>}
                        </span>
                        <Availability userId={userId} {...{ span, items, but }} />
                        {isOnlySome && (
                            <RemoveButton
                                name={name}
                                onRemove={() => set({ ...input, people: people.filter((one) => one !== userId) })}
                            />
                        )}
                    </li>
                ))}
            </ul>
            {chosen.length > MOST_LISTED && (
                <p className={styles["hint"]}>{t("scheduler.who.more", { count: chosen.length - MOST_LISTED })}</p>
            )}
        </div>
    );
}

function RemoveButton({ name, onRemove }: { readonly name: string; onRemove(): void }): ReactElement {
    const { t } = useTranslation();
    return (
        <button
            type="button"
            className={styles["remove"]}
            aria-label={t("scheduler.who.remove", { name })}
            onClick={onRemove}
        >
            <RemoveIcon aria-hidden width={18} height={18} />
        </button>
    );
}

/** Whether somebody has something else at that time, as far as the viewer may know. */
function Availability({
    userId,
    span,
    items,
    but,
}: { readonly userId: string } & Pick<Props, "span" | "items" | "but">): ReactElement | null {
    const { t } = useTranslation();
    const times = useTimes();
    const { meetingRooms, zone } = useRoomsPlace();
    if (!span) return null;
    const isKnown = [...meetingRooms.rooms.values()].some(({ members }) => members.has(userId));
    const [busy] = overlapping(items, span, userId, but);
    if (busy) {
        const { start, end } = busy.occurrence;
        return (
            <span className={styles["busy"]}>
                <BusyIcon aria-hidden width={16} height={16} />
                {t("scheduler.who.busy", { time: times.range(start, end, zone) })}
            </span>
        );
    }
    return isKnown ? (
        <span className={styles["free"]}>
            <FreeIcon aria-hidden width={16} height={16} />
            {t("scheduler.who.free")}
        </span>
    ) : (
        <span className={styles["unknown"]}>
            <UnknownIcon aria-hidden width={16} height={16} />
            {t("scheduler.who.unknown")}
        </span>
    );
}

interface AddProps {
    readonly input: PlanFields["input"];
    readonly members: readonly { readonly userId: string; readonly name: string }[];
    onAdd(person: { readonly userId: string; readonly displayName?: string }): void;
}

/** Finds people among the room's members and, where the place can, in the whole authority. */
function AddPerson({ input, members, onAdd }: AddProps): ReactElement | null {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const id = useId();
    const [term, setTerm] = useState("");
    const { people, invited } = input;
    const found = usePeopleSearch(matrix, term);
    if (people === "everybody" && !matrix.searchPeople) return null;

    const wanted = term.trim().toLowerCase();
    const isChosen = (userId: string): boolean =>
        (people !== "everybody" && people.includes(userId)) || invited.some((one) => one.userId === userId);
    const ofRoom =
        people === "everybody" || wanted === ""
            ? []
            : members.filter(
                  ({ userId, name }) => !isChosen(userId) && `${name} ${userId}`.toLowerCase().includes(wanted),
              );
    const elsewhere = found.people.filter(
        ({ userId }) => !isChosen(userId) && !members.some((member) => member.userId === userId),
    );
    const results = [
        ...ofRoom.map(({ userId, name }) => ({ userId, displayName: name, isMember: true })),
        ...elsewhere.map((person) => ({ ...person, isMember: false })),
    ].slice(0, 8);
    return (
        <div className={styles["add"]}>
            <label htmlFor={id} className={styles["label"]}>
                {t("scheduler.who.add")}
            </label>
            <input
                id={id}
                type="search"
                className={styles["input"]}
                placeholder={t("scheduler.who.addHint")}
                value={term}
                autoComplete="off"
                onChange={(event) => setTerm(event.target.value)}
            />
            <div role="status" className={styles["hint"]}>
                {wanted !== "" && found.state === "failed" && t("scheduler.who.searchFailed")}
                {wanted !== "" && found.state === "done" && results.length === 0 && t("scheduler.who.nobody")}
                {results.length > 0 && t("scheduler.who.found", { count: results.length })}
            </div>
            {results.length > 0 && (
                <ul className={styles["results"]}>
                    {results.map(({ userId, displayName, isMember }) => (
                        <li key={userId}>
                            <button
                                type="button"
                                onClick={() => {
                                    setTerm("");
                                    onAdd({ userId, ...(displayName && { displayName }) });
                                }}
                            >
                                <AddIcon aria-hidden width={18} height={18} />
                                <span className={styles["name"]}>
                                    {displayName ?? userId}
                                    <small>{isMember ? userId : t("scheduler.who.notInRoom", { id: userId })}</small>
                                </span>
                            </button>
                        </li>
                    ))}
                </ul>
            )}
        </div>
    );
}
