// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import styles from "./PersonState.module.css";
import type { PersonNow } from "./use-person";

const MINUTE_MS = 60_000;

/** Whether somebody is there and has time, as far as one may know. */
export function PersonState({ now }: { readonly now: PersonNow }): ReactElement | null {
    const { t, i18n } = useTranslation();
    const { presence, availability, profile, isUnknown } = now;
    if (isUnknown) return <p className={styles["unknown"]}>{t("directory.state.noAccount")}</p>;
    const zone = profile?.get("m.tz") ?? profile?.get("us.cloke.msc4175.tz");
    const time = zone === undefined ? undefined : timeIn(zone, i18n.language);
    // t("directory.state.online") t("directory.state.unavailable") t("directory.state.offline")
    const minutes = Math.round((presence?.lastActiveAgoMs ?? 0) / MINUTE_MS);
    if (!presence && time === undefined && (!availability || availability.state === "unknown")) return null;
    return (
        <ul className={styles["states"]}>
            {presence && (
                <li data-state={presence.presence}>
                    {t(`directory.state.${presence.presence}`)}
                    {presence.presence === "unavailable" && minutes > 0 && (
                        <> {t("directory.state.since", { since: sinceOf(minutes, i18n.language) })}</>
                    )}
                    {presence.status !== undefined && <q>{presence.status}</q>}
                </li>
            )}
            {availability && availability.state !== "unknown" && (
                <li data-state={availability.state}>
                    {availability.state === "busy"
                        ? t("directory.state.busy", { time: clockOf(availability.until, i18n.language) })
                        : t("directory.state.free")}
                </li>
            )}
            {time !== undefined && <li data-state="time">{t("directory.state.localTime", { time, zone })}</li>}
        </ul>
    );
}

/** Zones come from profiles, where anything may stand. */
function timeIn(zone: string, language: string): string | undefined {
    try {
        return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", timeZone: zone }).format();
    } catch {
        return undefined;
    }
}

function clockOf(at: number | undefined, language: string): string {
    return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(at);
}

function sinceOf(minutes: number, language: string): string {
    const words = new Intl.NumberFormat(language, {
        style: "unit",
        unit: minutes < 60 ? "minute" : minutes < 1_440 ? "hour" : "day",
        unitDisplay: "long",
        maximumFractionDigits: 0,
    });
    return words.format(minutes < 60 ? minutes : minutes < 1_440 ? minutes / 60 : minutes / 1_440);
}
