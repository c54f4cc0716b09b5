// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import {
    useEffect,
    useId,
    useRef,
    useState,
    type ComponentType,
    type ReactElement,
    type ReactNode,
    type SVGProps,
} from "react";
import { liftTopBar } from "../host/top-bar";
import styles from "./Disclosure.module.css";

interface Props {
    readonly label: string;
    readonly icon: ComponentType<SVGProps<SVGSVGElement>>;
    /** At which end of the bar it is. */
    readonly side: "start" | "end";
    /** Whether in a narrow window the label is for those who hear it only. */
    readonly isLabelShortened?: boolean;
    /** Whether there is something in it in a narrow window only. */
    readonly isForNarrow?: boolean;
    /** Made while it is open. */
    readonly children: ReactNode;
}

/**
 * A button that shows a panel of links right after itself (the disclosure pattern: no `menu` role, links stay links). It
 * closes by Escape, which leads back to the button, by following a link, and when one turns to something else.
 */
export function Disclosure({ label, icon: Icon, side, isLabelShortened, isForNarrow, children }: Props): ReactElement {
    const [isOpen, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    const id = useId();

    useEffect(() => {
        if (!isOpen || !root.current) return;
        const lower = liftTopBar(root.current);
        const close = (): void => setOpen(false);
        // In a shadow root the target is its host.
        const onPointerDown = (event: PointerEvent): void => {
            if (!root.current || !event.composedPath().includes(root.current)) close();
        };
        document.addEventListener("pointerdown", onPointerDown);
        // A widget's page that is clicked takes the focus from the window, and says no more.
        window.addEventListener("blur", close);
        return () => {
            lower();
            document.removeEventListener("pointerdown", onPointerDown);
            window.removeEventListener("blur", close);
        };
    }, [isOpen]);

    return (
        <div
            ref={root}
            className={styles["root"]}
            data-side={side}
            data-for-narrow={isForNarrow || undefined}
            onKeyDown={(event) => {
                if (event.key !== "Escape" || !isOpen) return;
                // Element would close something of its own.
                event.stopPropagation();
                setOpen(false);
                button.current?.focus();
            }}
            onBlur={({ relatedTarget, currentTarget }) => {
                if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false);
            }}
        >
            <button
                ref={button}
                type="button"
                className={styles["button"]}
                aria-expanded={isOpen}
                aria-controls={isOpen ? id : undefined}
                onClick={() => setOpen(!isOpen)}
            >
                <Icon aria-hidden width={20} height={20} />
                <span className={isLabelShortened ? styles["label"] : undefined}>{label}</span>
            </button>
            {isOpen && (
                <div
                    id={id}
                    className={styles["panel"]}
                    onClick={(event) => {
                        if (event.target instanceof Element && event.target.closest("a")) setOpen(false);
                    }}
                >
                    {children}
                </div>
            )}
        </div>
    );
}
