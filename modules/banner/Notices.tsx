// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CloseIcon from "@vector-im/compound-design-tokens/assets/web/icons/close";
import ErrorIcon from "@vector-im/compound-design-tokens/assets/web/icons/error";
import InfoIcon from "@vector-im/compound-design-tokens/assets/web/icons/info";
import WarningIcon from "@vector-im/compound-design-tokens/assets/web/icons/warning";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "./entries";
import { textIn } from "./localized-text";
import { useLanguage } from "./use-language";
import styles from "./Notices.module.css";

interface Props {
    /** In the order in which they are shown. */
    readonly notices: readonly Notice[];
    onDismiss(notice: Notice): void;
    /** The last one that could be put away has been, with the focus on it. */
    onLastGone(): void;
}

const ICONS = { info: InfoIcon, warning: WarningIcon, outage: ErrorIcon };

/** What people must know, above all else. What comes while one is here is announced once. */
export function Notices({ notices, onDismiss, onLastGone }: Props): ReactElement {
    const { t } = useTranslation();
    const list = useRef<HTMLUListElement>(null);
    const dismiss = (notice: Notice): void => {
        const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
        const at = buttons.findIndex((button) => button.dataset["notice"] === notice.id);
        const next = buttons[at + 1] ?? buttons[at - 1];
        onDismiss(notice);
        // What had the focus goes.
        if (next) next.focus();
        else onLastGone();
    };
    return (
        <>
            {notices.length > 0 && (
                <section className={styles["notices"]} aria-label={t("banner.notices")}>
                    <ul ref={list} className={styles["list"]}>
                        {notices.map((notice) => (
                            <NoticeRow key={notice.id} notice={notice} onDismiss={() => dismiss(notice)} />
                        ))}
                    </ul>
                </section>
            )}
            <Announcement notices={notices} />
        </>
    );
}

function NoticeRow({ notice, onDismiss }: { readonly notice: Notice; onDismiss(): void }): ReactElement {
    const { t } = useTranslation();
    const language = useLanguage();
    const { id, kind, title, text, url, dismissable } = notice;
    const Icon = ICONS[kind];
    const heading = title && textIn(language, title);
    // t("banner.kind.info") t("banner.kind.warning") t("banner.kind.outage")
    return (
        <li className={styles["notice"]} data-kind={kind}>
            <Icon aria-hidden className={styles["icon"]} width={20} height={20} />
            <p className={styles["text"]}>
                <strong className={heading ? styles["heard"] : styles["title"]}>{t(`banner.kind.${kind}`)}: </strong>
                {heading && <strong className={styles["title"]}>{heading}: </strong>}
                {textIn(language, text)}
            </p>
            {url && (
                <a className={styles["details"]} href={url} target="_blank" rel="noopener noreferrer">
                    {t("banner.details")}
                    <span className={styles["heard"]}> {heading ?? textIn(language, text)}</span>
                </a>
            )}
            {dismissable && (
                <button
                    type="button"
                    className={styles["close"]}
                    data-notice={id}
                    aria-label={t("banner.dismiss", { text: heading ?? textIn(language, text) })}
                    onClick={onDismiss}
                >
                    <CloseIcon aria-hidden width={20} height={20} />
                </button>
            )}
        </li>
    );
}

/** Says what came last to those who hear the page; the region must be there before its text. */
function Announcement({ notices }: Pick<Props, "notices">): ReactElement {
    const { t } = useTranslation();
    const language = useLanguage();
    const heard = useRef<ReadonlySet<string>>(new Set());
    const [said, setSaid] = useState("");
    useEffect(() => {
        const fresh = notices.map(({ kind, title, text }) =>
            [t(`banner.kind.${kind}`), ...[title ?? [], text].flat().map((one) => textIn(language, one))].join(": "),
        );
        const news = fresh.filter((one) => !heard.current.has(one));
        heard.current = new Set(fresh);
        if (news.length > 0) setSaid(news.join(" "));
    }, [notices, language, t]);
    return (
        <p role="status" className={styles["heard"]}>
            {said}
        </p>
    );
}
