// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { lazy, Suspense, type ReactElement } from "react";
import { KeysDialog } from "./KeysDialog";
import { usePlace, type Opened } from "./place";
import { PlanForm } from "./PlanForm";
import { ReminderDialog } from "./ReminderDialog";
import { UnreadableDialog } from "./UnreadableDialog";
import type { Shortcuts } from "./use-shortcuts";

// These know iCalendar.
const ShareDialog = lazy(() => import(/* webpackChunkName: "scheduler-share" */ "./ShareDialog"));
const ImportDialog = lazy(() => import(/* webpackChunkName: "scheduler-import" */ "./ImportDialog"));

interface Props {
    readonly opened: Exclude<Opened, { kind: "details" }>;
    readonly shortcuts: Shortcuts;
}

/** What lies over the calendar; loaded when the first is opened. */
export default function Dialogs({ opened, shortcuts }: Props): ReactElement | null {
    const { open, reminders } = usePlace();
    const close = (): void => open(undefined);
    switch (opened.kind) {
        case "plan":
        case "edit":
            return <PlanForm opened={opened} onClose={close} />;
        case "share":
            return (
                <Suspense>
                    <ShareDialog item={opened.item} onClose={close} />
                </Suspense>
            );
        case "import":
            return (
                <Suspense>
                    <ImportDialog {...(opened.file && { file: opened.file })} onClose={close} />
                </Suspense>
            );
        case "keys":
            return <KeysDialog shortcuts={shortcuts} onClose={close} />;
        case "reminders":
            return reminders ? <ReminderDialog choice={reminders} onClose={close} /> : null;
        case "unreadable":
            return <UnreadableDialog onClose={close} />;
    }
}
