// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import GridIcon from "@vector-im/compound-design-tokens/assets/web/icons/grid";
import HelpIcon from "@vector-im/compound-design-tokens/assets/web/icons/help";
import InfoIcon from "@vector-im/compound-design-tokens/assets/web/icons/info";
import { useRef, useSyncExternalStore, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ApplicationMenu } from "./ApplicationMenu";
import type { BannerContent } from "./banner-content";
import type { BannerConfig } from "./config";
import { Disclosure } from "./Disclosure";
import { LinkList } from "./LinkList";
import { textIn } from "./localized-text";
import { Mark } from "./Mark";
import { Notices } from "./Notices";
import { useLanguage } from "./use-language";
import styles from "./Banner.module.css";

interface Props {
    readonly config: BannerConfig;
    readonly content: BannerContent;
    /** Where Element is, which the menu marks as the application that one is in. */
    readonly address: Location;
}

/** The bar above Element: notices, applications, whose service this is, help and what the law wants in reach. */
export function Banner({ config, content, address }: Props): ReactElement {
    const { t } = useTranslation();
    const language = useLanguage();
    const header = useRef<HTMLElement>(null);
    const { applications, notices } = useSyncExternalStore(content.subscribe, content.snapshot);
    const { product_name, logo_url, environment, all_applications_url, help, links } = config;
    // t("banner.environment.test") t("banner.environment.training")
    return (
        <>
            <Notices
                notices={notices}
                onDismiss={(notice) => content.dismiss(notice)}
                onLastGone={() => header.current?.focus()}
            />
            <header
                ref={header}
                tabIndex={-1}
                className={styles["bar"]}
                aria-label={product_name}
                data-environment={environment?.kind}
            >
                {applications.length > 0 && (
                    <Disclosure side="start" label={t("banner.applications")} icon={GridIcon} isLabelShortened>
                        <ApplicationMenu applications={applications} allUrl={all_applications_url} address={address} />
                    </Disclosure>
                )}
                <span className={styles["brand"]}>
                    {logo_url ? <img className={styles["mark"]} src={logo_url} alt="" /> : <Mark />}
                    <span className={styles["name"]}>{product_name}</span>
                </span>
                {environment && (
                    <>
                        <strong className={styles["tag"]}>
                            <InfoIcon aria-hidden width={16} height={16} />
                            {t(`banner.environment.${environment.kind}`)}
                        </strong>
                        {environment.text && (
                            <span className={styles["aside"]}>{textIn(language, environment.text)}</span>
                        )}
                    </>
                )}
                <div className={styles["end"]}>
                    {help.length > 0 && (
                        <nav className={styles["help"]} aria-label={t("banner.help")}>
                            <LinkList links={help} />
                        </nav>
                    )}
                    {(links.length > 0 || help.length > 0) && (
                        <Disclosure
                            side="end"
                            label={t("banner.legal")}
                            icon={HelpIcon}
                            isLabelShortened
                            isForNarrow={links.length === 0}
                        >
                            <div className={styles["links"]}>
                                {help.length > 0 && (
                                    <div className={styles["narrow"]}>
                                        <LinkList links={help} />
                                    </div>
                                )}
                                <LinkList links={links} />
                            </div>
                        </Disclosure>
                    )}
                </div>
            </header>
        </>
    );
}
