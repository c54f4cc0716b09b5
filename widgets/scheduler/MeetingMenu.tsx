// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import CopyIcon from "@vector-im/compound-design-tokens/assets/web/icons/copy";
import DetailsIcon from "@vector-im/compound-design-tokens/assets/web/icons/info";
import MoreIcon from "@vector-im/compound-design-tokens/assets/web/icons/overflow-horizontal";
import ShareIcon from "@vector-im/compound-design-tokens/assets/web/icons/share";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarItem } from "../../core/meetings/calendar-items";
import { MenuButton } from "../../core/ui/MenuButton";
import { usePlace } from "./place";
import { useTitle } from "./use-title";

/** What can be done with a date, beside its card. */
export function MeetingMenu({
    item,
    className,
}: {
    readonly item: CalendarItem;
    readonly className?: string | undefined;
}): ReactElement {
    const { t } = useTranslation();
    const { open } = usePlace();
    const titleOf = useTitle();
    return (
        <MenuButton
            className={className}
            label={t("scheduler.actions", { title: titleOf(item) })}
            icon={MoreIcon}
            actions={[
                {
                    label: t("scheduler.details.open"),
                    icon: DetailsIcon,
                    run: () => open({ kind: "details", key: item.key }),
                },
                { label: t("scheduler.share.heading"), icon: ShareIcon, run: () => open({ kind: "share", item }) },
                { label: t("scheduler.duplicate"), icon: CopyIcon, run: () => open({ kind: "plan", like: item }) },
            ]}
        />
    );
}
