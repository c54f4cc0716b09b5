// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useEffect, useState } from "react";
import type { Matrix } from "../../core/matrix/matrix";

/** Pictures that were fetched, by Matrix and address; they are used again and again. */
const fetched = new WeakMap<Matrix, Map<string, Promise<string | undefined>>>();

/** The address of somebody's picture in this page; undefined until it is there, and when it cannot be had. */
export function useAvatar(matrix: Matrix, uri: string | undefined, size: number): string | undefined {
    const [shown, show] = useState<{ readonly uri: string; readonly address: string | undefined }>();
    useEffect(() => {
        if (uri === undefined || !matrix.fetchAvatar) return;
        let isOver = false;
        void fetchOnce(matrix, uri, size).then((address) => {
            if (!isOver) show({ uri, address });
        });
        return () => void (isOver = true);
    }, [matrix, uri, size]);
    return shown?.uri === uri ? shown?.address : undefined;
}

function fetchOnce(matrix: Matrix, uri: string, size: number): Promise<string | undefined> {
    const known = fetched.get(matrix) ?? new Map<string, Promise<string | undefined>>();
    fetched.set(matrix, known);
    const key = `${size} ${uri}`;
    let address = known.get(key);
    if (!address) {
        address = matrix.fetchAvatar!(uri, size).then(
            (picture) => URL.createObjectURL(picture),
            () => undefined,
        );
        known.set(key, address);
    }
    return address;
}
