// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CheckIcon from "@vector-im/compound-design-tokens/assets/web/icons/check";
import CopyIcon from "@vector-im/compound-design-tokens/assets/web/icons/copy";
import DownloadIcon from "@vector-im/compound-design-tokens/assets/web/icons/download";
import MailIcon from "@vector-im/compound-design-tokens/assets/web/icons/email";
import { Button } from "@vector-im/compound-web";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { writeIcs } from "../../core/icalendar/write-ics";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { isSeries } from "../../core/meetings/edit-meeting";
import { saveFile } from "../../core/ui/save-file";
import { Dialog } from "./Dialog";
import { invitationText, linksOf } from "./invitation-text";
import { usePlace } from "./place";
import styles from "./ShareDialog.module.css";
import { timesIn, useTimes } from "./times";
import { useTitle } from "./use-title";

interface Props {
    readonly item: CalendarItem;
    onClose(): void;
}

type Language = "de" | "en";

const PRODUCT_ID = "-//HessenConnect//Meetings//DE";

/** How long the text of a `mailto:` address may be: mail programs cut it, or do nothing at all. */
const LONGEST_MAIL = 1_800;

/** Passes a meeting on: links, an invitation in words, a file for other calendars. */
export default function ShareDialog({ item, onClose }: Props): ReactElement {
    const { t, i18n } = useTranslation();
    const place = usePlace();
    const times = useTimes();
    const titleOf = useTitle();
    const id = useId();
    const [isAll, setAll] = useState(false);
    const [language, setLanguage] = useState<Language>(i18n.language === "de" ? "de" : "en");
    const isReady = useTexts(language);
    const links = linksOf(item, place.config);
    const hasSeries = isSeries(item.occurrence);

    const text = invitationText({
        item,
        title: titleOf(item),
        isSeries: hasSeries && isAll,
        zone: place.zone,
        links,
        times: language === i18n.language ? times : timesIn(language === "de" ? "de-DE" : "en-GB"),
        t: isReady ? i18n.getFixedT(language) : t,
    });
    const subject = encodeURIComponent(titleOf(item));
    const mail = `mailto:?subject=${subject}&body=${encodeURIComponent(text.slice(0, LONGEST_MAIL)).replaceAll("%0A", "%0D%0A")}`;

    function download(): void {
        const { occurrence, room } = item;
        const { recurrenceId, meeting, entry } = occurrence;
        const ics = writeIcs(
            [
                {
                    meeting: { ...meeting, title: titleOf(item) },
                    url: links.conference ?? links.room,
                    organiserName: room.names.get(meeting.creator) ?? meeting.creator,
                },
            ],
            {
                productId: PRODUCT_ID,
                now: Date.now(),
                ...(hasSeries && !isAll && recurrenceId && { only: { uid: entry.uid, recurrenceId } }),
            },
        );
        saveFile(new Blob([ics], { type: "text/calendar;charset=utf-8" }), `${fileName(titleOf(item))}.ics`);
    }

    return (
        <Dialog
            title={t("scheduler.share.heading")}
            onClose={onClose}
            footer={
                <>
                    <Button kind="secondary" size="md" Icon={DownloadIcon} onClick={download}>
                        {t("scheduler.share.download")}
                    </Button>
                    <Button kind="primary" size="md" onClick={onClose}>
                        {t("scheduler.close")}
                    </Button>
                </>
            }
        >
            <div className={styles["share"]}>
                {hasSeries && (
                    <fieldset className={styles["choices"]}>
                        <legend>{t("scheduler.share.which")}</legend>
                        <label>
                            <input type="radio" name={id} checked={!isAll} onChange={() => setAll(false)} />
                            {t("scheduler.scope.date")}
                        </label>
                        <label>
                            <input type="radio" name={id} checked={isAll} onChange={() => setAll(true)} />
                            {t("scheduler.scope.series")}
                        </label>
                    </fieldset>
                )}
                <Copyable label={t("scheduler.share.roomLink")} text={links.room} />
                {links.conference !== undefined && (
                    <Copyable label={t("scheduler.share.conferenceLink")} text={links.conference} />
                )}
                {links.dialIn !== undefined && <Copyable label={t("scheduler.share.dialIn")} text={links.dialIn} />}
                <fieldset className={styles["choices"]}>
                    <legend>{t("scheduler.share.language")}</legend>
                    {(["de", "en"] as const).map((one) => (
                        <label key={one} lang={one}>
                            <input
                                type="radio"
                                name={`${id}-language`}
                                checked={language === one}
                                onChange={() => setLanguage(one)}
                            />
                            {one === "de" ? "Deutsch" : "English"}
                        </label>
                    ))}
                </fieldset>
                <Copyable label={t("scheduler.share.invitation")} text={text} isLong language={language} />
                <a className={styles["mail"]} href={mail} target="_blank" rel="noreferrer">
                    <MailIcon aria-hidden width={20} height={20} />
                    {t("scheduler.share.mail")}
                </a>
            </div>
        </Dialog>
    );
}

interface CopyableProps {
    readonly label: string;
    readonly text: string;
    readonly isLong?: boolean;
    readonly language?: Language;
}

/** A text and a button that copies it; where the browser forbids that, the text is selected to be copied by hand. */
function Copyable({ label, text, isLong = false, language }: CopyableProps): ReactElement {
    const { t } = useTranslation();
    const { announce } = usePlace();
    const id = useId();
    const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
    const [isCopied, setCopied] = useState(false);

    async function copy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(text);
            setCopied(true);
            announce(t("scheduler.share.copied"));
        } catch (error) {
            console.info(`[HessenConnect] The browser forbids copying: ${String(error)}`);
            field.current?.select();
            announce(t("scheduler.share.copyByHand"));
        }
    }

    const common = { id, ref: field, readOnly: true, value: text, lang: language };
    return (
        <div className={styles["copyable"]}>
            <label htmlFor={id}>{label}</label>
            <div className={styles["row"]}>
                {isLong ? <textarea {...common} rows={7} /> : <input {...common} type="text" />}
                <Button
                    kind="secondary"
                    size="md"
                    Icon={isCopied ? CheckIcon : CopyIcon}
                    aria-label={t("scheduler.share.copy", { what: label })}
                    onClick={() => void copy()}
                >
                    {isCopied ? t("scheduler.share.copied") : t("scheduler.share.copyShort")}
                </Button>
            </div>
        </div>
    );
}

/** Loads the texts of the other language. */
function useTexts(language: Language): boolean {
    const { i18n } = useTranslation();
    const [loaded, setLoaded] = useState<Language>();
    useEffect(() => {
        if (i18n.hasResourceBundle(language, "translation")) return;
        const texts =
            language === "de"
                ? import(
                      /* webpackChunkName: "scheduler-de" */
                      /* webpackExports: ["scheduler"] */
                      "../../translations/de.json?scheduler"
                  )
                : import(
                      /* webpackChunkName: "scheduler-en" */
                      /* webpackExports: ["scheduler"] */
                      "../../translations/en.json?scheduler"
                  );
        texts.then(
            ({ scheduler }) => {
                i18n.addResourceBundle(language, "translation", { scheduler }, true, false);
                setLoaded(language);
            },
            (error: unknown) => console.error(`[HessenConnect] Texts could not be loaded: ${String(error)}`),
        );
    }, [i18n, language]);
    return loaded === language || i18n.hasResourceBundle(language, "translation");
}

function fileName(title: string): string {
    return (
        title
            .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
            .trim()
            .slice(0, 60) || "Termin"
    );
}
