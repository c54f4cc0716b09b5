// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Changes } from "./changes";
import type { DirectorySearch } from "./directory-search";
import type { ModuleCost } from "./module-load";
import type { PageLoad } from "./pages/module";
import type { MonthSwitch } from "./months";
import type { FileSize } from "./sizes";
import type { WidgetLoad } from "./widget-load";

/** The machine, as far as it matters and no further. */
export interface Machine {
    readonly processors: number;
    readonly browser: string;
    readonly node: string;
    /** How many processes wanted to run when the bench began (load average of a minute): more than it has is too many. */
    readonly loadAtStart: number;
}

/** What was measured of one scenario. */
export interface ScenarioResult {
    readonly name: string;
    readonly loads: readonly WidgetLoad[];
    /** Why there are fewer than planned: a load took too long, or the time of the whole run was used up. */
    readonly endedEarly?: "too long" | "out of time";
    readonly changes?: Changes;
    /** `absent` when the scheduler has no month view. */
    readonly months?: readonly MonthSwitch[] | "absent";
}

/** Everything that one run measured, as it stands in `bench.json`; durations in milliseconds. */
export interface Results {
    readonly at: string;
    /** When the measured build was made. */
    readonly builtAt: string;
    readonly machine: Machine;
    readonly scenarios: readonly ScenarioResult[];
    readonly module: readonly ModuleCost[];
    readonly page: readonly PageLoad[];
    readonly directory: DirectorySearch;
    readonly sizes: readonly FileSize[];
}
