// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import ExpandIcon from "@vector-im/compound-design-tokens/assets/web/icons/chevron-right";
import RoomIcon from "@vector-im/compound-design-tokens/assets/web/icons/room";
import UnitIcon from "@vector-im/compound-design-tokens/assets/web/icons/space";
import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ListedRoom } from "../../core/matrix/matrix";
import { StatePanel } from "../../core/ui/StatePanel";
import { usePlace } from "./place";
import { Problem } from "./Problem";
import styles from "./UnitTree.module.css";
import { rootSpaces, useJoinedRooms } from "./use-joined-rooms";
import { useTree, type Tree } from "./use-tree";

interface Props {
    /** The room whose details are shown. */
    readonly opened: string | undefined;
    onOpen(room: ListedRoom): void;
}

/** One line of the tree. */
interface Line {
    /** The rooms' IDs from the root on: a room may be in several spaces. */
    readonly path: string;
    readonly room: ListedRoom;
    /** From 1. */
    readonly level: number;
    readonly parent: string | undefined;
}

/**
 * The authority's units: the spaces that one is in, and what they have.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function UnitTree({ opened, onOpen }: Props): ReactElement {
    const { t } = useTranslation();
    const { matrix } = usePlace();
    const rooms = useJoinedRooms(matrix);
    const tree = useTree(matrix);
    const root = useRef<HTMLDivElement>(null);
    const [current, setCurrent] = useState<string>();
    if (!rooms) return <p className={styles["hint"]}>{t("directory.browse.loading")}</p>;
    const roots = rootSpaces(rooms).map(({ roomId, name }): ListedRoom => ({
        roomId,
        ...(name !== undefined && { name }),
        isSpace: true,
        joinedMembers: 0,
        joinRule: "invite",
        via: [],
    }));
    if (roots.length === 0) {
        return (
            <StatePanel
                icon={UnitIcon}
                title={t("directory.browse.noUnits")}
                text={t("directory.browse.noUnitsText")}
            />
        );
    }
    const lines = roots.flatMap((room) => linesOf(room, room.roomId, 1, undefined, tree));
    const at = Math.max(
        0,
        lines.findIndex(({ path }) => path === current),
    );

    const focus = (line: Line | undefined): void => {
        if (!line) return;
        setCurrent(line.path);
        const items = root.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [];
        items[lines.indexOf(line)]?.focus();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        const line = lines[at]!;
        const isExpanded = tree.expanded.has(line.path);
        const { key } = event;
        if (key === "ArrowDown") focus(lines[at + 1]);
        else if (key === "ArrowUp") focus(lines[at - 1]);
        else if (key === "Home") focus(lines[0]);
        else if (key === "End") focus(lines.at(-1));
        else if (key === "ArrowRight" && line.room.isSpace && !isExpanded)
            tree.toggle(line.path, line.room.roomId, true);
        else if (key === "ArrowRight" && isExpanded) focus(lines.slice(at + 1).find((one) => one.parent === line.path));
        else if (key === "ArrowLeft" && isExpanded) tree.toggle(line.path, line.room.roomId, false);
        else if (key === "ArrowLeft") focus(lines.find(({ path }) => path === line.parent));
        else if (key === "Enter" || key === " ") onOpen(line.room);
        else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
            const next = [...lines.slice(at + 1), ...lines.slice(0, at)];
            focus(next.find(({ room }) => (room.name ?? "").toLowerCase().startsWith(key.toLowerCase())));
        } else return;
        event.preventDefault();
    };
    return (
        <div ref={root} role="tree" aria-label={t("directory.browse.units")} className={styles["tree"]}>
            {lines.map((line, index) => {
                const { path, room, level } = line;
                const isExpanded = tree.expanded.has(path);
                const branch = tree.branches.get(room.roomId);
                const Icon = room.isSpace ? UnitIcon : RoomIcon;
                return (
                    <div key={path} role="none">
                        <div
                            role="treeitem"
                            aria-level={level}
                            aria-expanded={room.isSpace ? isExpanded : undefined}
                            aria-selected={room.roomId === opened}
                            aria-busy={isExpanded && branch?.state === "loading"}
                            tabIndex={index === at ? 0 : -1}
                            className={styles["line"]}
                            style={{ paddingInlineStart: `${(level - 1) * 16 + 4}px` }}
                            onFocus={() => setCurrent(path)}
                            onKeyDown={onKeyDown}
                            onClick={() => {
                                onOpen(room);
                                if (room.isSpace && !isExpanded) tree.toggle(path, room.roomId, true);
                            }}
                        >
                            <span
                                className={styles["expand"]}
                                data-expanded={isExpanded}
                                hidden={!room.isSpace}
                                onClick={(event) => {
                                    event.stopPropagation();
                                    tree.toggle(path, room.roomId, !isExpanded);
                                }}
                            >
                                <ExpandIcon aria-hidden width={20} height={20} />
                            </span>
                            <Icon aria-hidden width={20} height={20} className={styles["icon"]} />
                            <span className={styles["name"]}>{room.name ?? t("directory.facts.noName")}</span>
                            {room.joinedMembers > 0 && (
                                <span className={styles["count"]}>
                                    {t("directory.browse.members", { count: room.joinedMembers })}
                                </span>
                            )}
                        </div>
                        {isExpanded && branch?.state === "failed" && (
                            <Problem error={branch.error} onRetry={() => tree.load(room.roomId)} />
                        )}
                        {isExpanded && branch?.state === "loaded" && branch.children.length === 0 && (
                            <p className={styles["hint"]}>{t("directory.browse.emptyUnit")}</p>
                        )}
                    </div>
                );
            })}
        </div>
    );
}

function linesOf(
    room: ListedRoom,
    path: string,
    level: number,
    parent: string | undefined,
    tree: Tree,
): readonly Line[] {
    const line = { path, room, level, parent };
    const branch = tree.branches.get(room.roomId);
    if (!tree.expanded.has(path) || branch?.state !== "loaded") return [line];
    // A space may be in itself by a detour.
    const children = branch.children.filter(({ roomId }) => !path.split(" ").includes(roomId));
    return [line, ...children.flatMap((one) => linesOf(one, `${path} ${one.roomId}`, level + 1, path, tree))];
}
