// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { useState } from "react";
import * as v from "valibot";

/**
 * A choice that this device remembers. Where the browser keeps nothing, it is forgotten with the page.
 *
 * @param schema what counts as remembered; anything else is the first choice again
 */
export function useRemembered<T>(
    key: string,
    schema: v.GenericSchema<unknown, T>,
    first: T,
): readonly [T, (value: T) => void] {
    const [value, setValue] = useState(() => read(key, schema) ?? first);
    const remember = (next: T): void => {
        setValue(next);
        try {
            localStorage.setItem(`hessenconnect.${key}`, JSON.stringify(next));
        } catch {
            console.info("[HessenConnect] This browser remembers nothing for the page");
        }
    };
    return [value, remember];
}

function read<T>(key: string, schema: v.GenericSchema<unknown, T>): T | undefined {
    try {
        const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(`hessenconnect.${key}`) ?? "null"));
        return parsed.success ? parsed.output : undefined;
    } catch {
        return undefined;
    }
}
