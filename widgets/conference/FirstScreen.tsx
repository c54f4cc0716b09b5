// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { Button } from "@vector-im/compound-web";
import CheckCircleIcon from "@vector-im/compound-design-tokens/assets/web/icons/check-circle";
import MicOffIcon from "@vector-im/compound-design-tokens/assets/web/icons/mic-off";
import MicOnIcon from "@vector-im/compound-design-tokens/assets/web/icons/mic-on";
import VideoCallOffIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call-off";
import VideoCallIcon from "@vector-im/compound-design-tokens/assets/web/icons/video-call";
import { useId, useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";

import type { JoinChoices } from "./conference-state";
import styles from "./FirstScreen.module.css";
import { MediaSwitch } from "./MediaSwitch";
import { LONGEST_NAME } from "./own-name";
import { plainLine } from "./plain-line";
import { Preview } from "./Preview";
import { ScreenHeading } from "./ScreenHeading";

interface Props {
    title: string;
    userId: string;
    domain: string;
    choices: JoinChoices;
    onChange: (choices: JoinChoices) => void;
    /** Called with choices whose name is one line and not empty. */
    onJoin: (choices: JoinChoices) => void;
    /** What they come back from, if they were here before. */
    after?: "conference" | "attempt" | undefined;
    /** Whether the conference stays on screen while they look at other rooms. */
    staysOnScreen: boolean;
}

/** What people see before they join: whose conference, how they appear in it, and one button. */
export function FirstScreen(props: Props): ReactElement {
    const { title, userId, choices, onChange, after } = props;
    const { t } = useTranslation();
    const leftId = useId();
    const hasLeft = after === "conference";
    return (
        <main className={styles.screen} aria-label={t("conference.title")}>
            <div className={styles.title}>
                {hasLeft && (
                    <p id={leftId} className={styles.left}>
                        <CheckCircleIcon width={20} height={20} aria-hidden />
                        {t("conference.first.left")}
                    </p>
                )}
                <ScreenHeading
                    takesFocus={after !== undefined}
                    describedBy={hasLeft ? leftId : undefined}
                    className={styles.heading}
                >
                    {title}
                </ScreenHeading>
            </div>
            <section className={styles.preview} aria-label={t("conference.preview.label")}>
                <Preview userId={userId} name={choices.name.trim()} camera={choices.camera} />
                <div className={styles.media}>
                    <MediaSwitch
                        label={t("conference.media.microphone")}
                        on={choices.microphone}
                        onChange={(microphone) => onChange({ ...choices, microphone })}
                        OnIcon={MicOnIcon}
                        OffIcon={MicOffIcon}
                    />
                    <MediaSwitch
                        label={t("conference.media.camera")}
                        on={choices.camera}
                        onChange={(camera) => onChange({ ...choices, camera })}
                        OnIcon={VideoCallIcon}
                        OffIcon={VideoCallOffIcon}
                    />
                </div>
            </section>
            <JoinForm {...props} />
        </main>
    );
}

function JoinForm({ domain, choices, onChange, onJoin, after, staysOnScreen }: Props): ReactElement {
    const { t } = useTranslation();
    const fieldId = useId();
    const hintId = useId();
    const errorId = useId();
    const field = useRef<HTMLInputElement>(null);
    const [nameIsMissing, setNameIsMissing] = useState(false);

    const submit = (event: FormEvent): void => {
        event.preventDefault();
        const name = plainLine(choices.name, LONGEST_NAME);
        setNameIsMissing(name === "");
        if (name === "") field.current?.focus();
        else onJoin({ ...choices, name });
    };

    return (
        <form className={styles.join} noValidate onSubmit={submit}>
            <div className={styles.field}>
                <label htmlFor={fieldId}>{t("conference.first.name")}</label>
                <input
                    ref={field}
                    id={fieldId}
                    value={choices.name}
                    maxLength={LONGEST_NAME}
                    autoComplete="off"
                    spellCheck={false}
                    required
                    aria-invalid={nameIsMissing}
                    aria-describedby={nameIsMissing ? `${errorId} ${hintId}` : hintId}
                    onChange={(event) => onChange({ ...choices, name: event.target.value })}
                />
                {nameIsMissing && (
                    <p id={errorId} role="alert" className={styles.error}>
                        {t("conference.first.nameMissing")}
                    </p>
                )}
                <p id={hintId} className={styles.hint}>
                    {t("conference.first.privacy", { domain })}
                </p>
            </div>
            <Button type="submit" kind="primary" size="lg" Icon={VideoCallIcon} className={styles.button}>
                {after === "conference" ? t("conference.first.rejoin") : t("conference.first.join")}
            </Button>
            {!staysOnScreen && <p className={styles.hint}>{t("conference.first.staysInRoom")}</p>}
        </form>
    );
}
