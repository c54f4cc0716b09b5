// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Directory, type DirectoryProps } from "../../widgets/directory/Directory";
import { PageFrame } from "../host/PageFrame";

interface Props extends Omit<DirectoryProps, "isPage"> {
    /** Leads back to Element; absent where Element's own navigation is beside the page. */
    onLeave?(): void;
}

/** The directory as a page of Element. */
export function DirectoryPage({ onLeave, ...directory }: Props): ReactElement {
    const { t } = useTranslation();
    return (
        <PageFrame heading={t("directory.heading")} backLabel={t("directory.toElement")} onLeave={onLeave}>
            <Directory {...directory} isPage />
        </PageFrame>
    );
}
