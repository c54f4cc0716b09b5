// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ImportIcon from "@vector-im/compound-design-tokens/assets/web/icons/download";
import KeyboardIcon from "@vector-im/compound-design-tokens/assets/web/icons/keyboard";
import MoreIcon from "@vector-im/compound-design-tokens/assets/web/icons/overflow-horizontal";
import ReminderIcon from "@vector-im/compound-design-tokens/assets/web/icons/notifications";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { MenuButton } from "../../core/ui/MenuButton";
import { usePlace } from "./place";

/** What is seldom needed. */
export function MoreMenu(): ReactElement {
    const { t } = useTranslation();
    const { open, reminders } = usePlace();
    return (
        <MenuButton
            label={t("scheduler.more")}
            icon={MoreIcon}
            actions={[
                { label: t("scheduler.import.heading"), icon: ImportIcon, run: () => open({ kind: "import" }) },
                ...(reminders
                    ? [
                          {
                              label: t("scheduler.reminders.heading"),
                              icon: ReminderIcon,
                              run: () => open({ kind: "reminders" }),
                          },
                      ]
                    : []),
                { label: t("scheduler.keys.heading"), icon: KeyboardIcon, run: () => open({ kind: "keys" }) },
            ]}
        />
    );
}
