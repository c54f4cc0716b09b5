// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import LocationIcon from "@vector-im/compound-design-tokens/assets/web/icons/location-pin";
import RoomIcon from "@vector-im/compound-design-tokens/assets/web/icons/chat";
import TimeIcon from "@vector-im/compound-design-tokens/assets/web/icons/time";
import VideoIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call";
import type { ComponentType, ReactElement, SVGAttributes } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../core/meetings/agenda";
import styles from "./MeetingFacts.module.css";

interface Props {
    readonly item: AgendaItem;
    /** Shown where nothing else says when. */
    readonly time?: string;
    /** Shown where several rooms' meetings stand together. */
    readonly roomName?: string;
}

/** Where, how and with whom, in one line. */
export function MeetingFacts({ item, time, roomName }: Props): ReactElement {
    const { t } = useTranslation();
    const { meeting } = item.occurrence;
    return (
        <ul className={styles["facts"]}>
            {time !== undefined && <Fact icon={TimeIcon} text={time} />}
            {item.room.hasConference && <Fact icon={VideoIcon} text={t("scheduler.conference")} />}
            {meeting.location !== undefined && <Fact icon={LocationIcon} text={meeting.location} />}
            {roomName !== undefined && <Fact icon={RoomIcon} text={roomName} />}
            <Fact text={t("scheduler.organiser", { name: item.room.names.get(meeting.creator) ?? meeting.creator })} />
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
