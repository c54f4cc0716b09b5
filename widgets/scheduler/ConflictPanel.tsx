// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import WarningIcon from "@vector-im/compound-design-tokens/assets/web/icons/warning";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ConflictPanel.module.css";
import { plannedTimes, withParts, type PlanInput, type PlanPart } from "./plan-input";
import { ruleInWords } from "./rule-words";
import { useTimes } from "./times";
import type { Conflict } from "./use-plan";
import { useRoomsPlace } from "./place";

interface Props {
    readonly conflict: Conflict;
    readonly input: PlanInput;
    onChoose(input: PlanInput): void;
}

/** What somebody else changed meanwhile, beside what is in the form; one chooses for each. */
export function ConflictPanel({ conflict, input, onChoose }: Props): ReactElement {
    const { t } = useTranslation();
    const { parts, theirs, by, isCancelled } = conflict;
    const [mine] = useState(input);
    const panel = useRef<HTMLDivElement>(null);
    useEffect(() => {
        panel.current?.focus();
        void panel.current?.scrollIntoView?.({ block: "nearest" });
    }, [conflict]);
    return (
        <div ref={panel} tabIndex={-1} className={styles["panel"]} role="alert">
            <p className={styles["title"]}>
                <WarningIcon aria-hidden width={20} height={20} />
                {t("scheduler.conflict.title", { name: by })}
            </p>
            <p className={styles["text"]}>
                {isCancelled && `${t("scheduler.conflict.cancelled")} `}
                {parts.length > 0 && t("scheduler.conflict.text")}
            </p>
            {parts.map((part) => (
                <Choice key={part} part={part} {...{ mine, theirs, by, input, onChoose }} />
            ))}
        </div>
    );
}

interface ChoiceProps {
    readonly part: PlanPart;
    readonly mine: PlanInput;
    readonly theirs: PlanInput;
    readonly by: string;
    readonly input: PlanInput;
    onChoose(input: PlanInput): void;
}

function Choice({ part, mine, theirs, by, input, onChoose }: ChoiceProps): ReactElement {
    const { t } = useTranslation();
    const id = useId();
    const say = useWords();
    const [isTheirs, setTheirs] = useState(false);
    const choose = (next: boolean): void => {
        setTheirs(next);
        onChoose(withParts(input, next ? theirs : mine, [part]));
    };
    // t("scheduler.conflict.part.title") t("scheduler.conflict.part.times") t("scheduler.conflict.part.recurrence")
    // t("scheduler.conflict.part.location") t("scheduler.conflict.part.description")
    // t("scheduler.conflict.part.people") t("scheduler.conflict.part.conference")
    // t("scheduler.conflict.part.answer")
    return (
        <fieldset className={styles["choice"]}>
            <legend>{t(`scheduler.conflict.part.${part}`)}</legend>
            <label>
                <input type="radio" name={id} checked={!isTheirs} onChange={() => choose(false)} />
                <span>
                    <b>{t("scheduler.conflict.mine")}</b> {say(part, mine)}
                </span>
            </label>
            <label>
                <input type="radio" name={id} checked={isTheirs} onChange={() => choose(true)} />
                <span>
                    <b>{t("scheduler.conflict.theirs", { name: by })}</b> {say(part, theirs)}
                </span>
            </label>
        </fieldset>
    );
}

/** A part of a form in words. */
function useWords(): (part: PlanPart, input: PlanInput) => string {
    const { t } = useTranslation();
    const times = useTimes();
    const { meetingRooms } = useRoomsPlace();
    // t("scheduler.conflict.yes") t("scheduler.conflict.no")
    return (part, input) => {
        const date = Temporal.PlainDate.from(input.date);
        switch (part) {
            case "title":
            case "location":
            case "description":
                return input[part] || t("scheduler.conflict.nothing");
            case "times":
                return input.isAllDay
                    ? `${times.fullDay(date)}, ${t("scheduler.allDay")}`
                    : `${times.fullDay(date)}, ${input.start}–${input.end} (${times.zone(input.tzid)})`;
            case "recurrence": {
                const { rule, dtstart } = plannedTimes(input);
                return rule ? ruleInWords(rule, dtstart, times, t) : t("scheduler.recurrence.none");
            }
            case "people": {
                const { people, roomId } = input;
                const room = meetingRooms.rooms.get(roomId);
                if (people === "everybody") return t("scheduler.who.everybody", { count: room?.members.size ?? 0 });
                return times.list(people.map((userId) => room?.names.get(userId) ?? userId));
            }
            case "conference":
                return t(input.hasConference ? "scheduler.conflict.yes" : "scheduler.conflict.no");
            case "answer":
                return t(input.isAnswerWanted ? "scheduler.conflict.yes" : "scheduler.conflict.no");
        }
    };
}
