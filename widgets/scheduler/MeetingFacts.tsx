// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import LocationIcon from "@vector-im/compound-design-tokens/assets/web/icons/location-pin";
import RoomIcon from "@vector-im/compound-design-tokens/assets/web/icons/chat";
import PeopleIcon from "@vector-im/compound-design-tokens/assets/web/icons/group";
import TimeIcon from "@vector-im/compound-design-tokens/assets/web/icons/time";
import VideoIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call";
import type { ComponentType, ReactElement, SVGAttributes } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import styles from "./MeetingFacts.module.css";
import { usePlace } from "./place";

interface Props {
    readonly item: CalendarItem;
    /** Shown where nothing else says when. */
    readonly time?: string;
}

/** Where, how and with whom, in one line. */
export function MeetingFacts({ item, time }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const { room, occurrence } = item;
    const { meeting, location, participants } = occurrence;
    const count = participants?.length ?? room.members.size;
    const isElsewhere = room.roomId !== matrix.roomId;
    return (
        <ul className={styles["facts"]}>
            {time !== undefined && <Fact icon={TimeIcon} text={time} />}
            {room.hasConference && meeting.hasConference && <Fact icon={VideoIcon} text={t("scheduler.conference")} />}
            {location !== undefined && <Fact icon={LocationIcon} text={location} />}
            {isElsewhere && meeting.kind === "in-room" && (
                <Fact icon={RoomIcon} text={room.name ?? t("scheduler.unnamedRoom")} />
            )}
            <Fact icon={PeopleIcon} text={t("scheduler.people", { count })} />
            <Fact text={t("scheduler.organiser", { name: room.names.get(meeting.creator) ?? meeting.creator })} />
        </ul>
    );
}

interface FactProps {
    readonly icon?: ComponentType<SVGAttributes<SVGElement>>;
    readonly text: string;
}

function Fact({ icon: Icon, text }: FactProps): ReactElement {
    return (
        <li>
            {Icon && <Icon aria-hidden width={16} height={16} />}
            {text}
        </li>
    );
}
