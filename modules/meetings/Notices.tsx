// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { ReactElement } from "react";
import { InvitationNotices, type InvitationNoticesProps } from "./InvitationNotices";
import type { Reminders } from "./notices/reminders";
import { ReminderNotices } from "./notices/ReminderNotices";

interface Props extends InvitationNoticesProps {
    readonly reminders: Reminders;
}

/** What meetings say wherever one is in Element. */
export function Notices({ reminders, ...invitations }: Props): ReactElement {
    return (
        <>
            <InvitationNotices {...invitations} />
            <ReminderNotices reminders={reminders} />
        </>
    );
}
