// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./Dialog";
import { SwitchField } from "./Field";
import styles from "./KeysDialog.module.css";
import { VIEW_KEYS, type Shortcuts } from "./use-shortcuts";

/** Which keys do what; single ones can be switched off. */
export function KeysDialog({ shortcuts, onClose }: { readonly shortcuts: Shortcuts; onClose(): void }): ReactElement {
    const { t } = useTranslation();
    const keys: readonly (readonly [string, string])[] = [
        ...Object.entries(VIEW_KEYS).map(([key, view]) => [key, t(`scheduler.views.${view}`)] as const),
        ["T", t("scheduler.today")],
        ["J", t("scheduler.forward")],
        ["K", t("scheduler.back")],
        ["N", t("scheduler.plan.heading")],
        ["/", t("scheduler.search")],
        ["?", t("scheduler.keys.heading")],
    ];
    const inGrid: readonly (readonly [string, string])[] = [
        [t("scheduler.keys.arrows"), t("scheduler.keys.move")],
        [t("scheduler.keys.shiftArrows"), t("scheduler.keys.extend")],
        [t("scheduler.keys.enter"), t("scheduler.keys.plan")],
        [t("scheduler.keys.altArrows"), t("scheduler.keys.shift")],
        [t("scheduler.keys.altShiftArrows"), t("scheduler.keys.resize")],
    ];
    return (
        <Dialog
            title={t("scheduler.keys.heading")}
            onClose={onClose}
            footer={
                <Button kind="secondary" size="md" onClick={onClose}>
                    {t("scheduler.close")}
                </Button>
            }
        >
            <Keys keys={keys} />
            <h3 className={styles["heading"]}>{t("scheduler.keys.inGrid")}</h3>
            <Keys keys={inGrid} />
            <SwitchField
                label={t("scheduler.keys.switch")}
                hint={t("scheduler.keys.switchHint")}
                isOn={shortcuts.areOn}
                onSwitch={shortcuts.switchTo}
            />
        </Dialog>
    );
}

function Keys({ keys }: { readonly keys: readonly (readonly [string, string])[] }): ReactElement {
    return (
        <dl className={styles["keys"]}>
            {keys.map(([key, what]) => (
                <div key={key}>
                    <dt>
                        <kbd>{key}</kbd>
                    </dt>
                    <dd>{what}</dd>
                </div>
            ))}
        </dl>
    );
}
