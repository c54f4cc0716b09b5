// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { gzipSync } from "node:zlib";
import type { Frame, Page, Response } from "@playwright/test";
import { widgetUrl } from "../core/widget/widget-url";
import { inTime as waitInTime } from "./in-time";
import { blockedTime, longestTask } from "./long-tasks";
import type { FirstMeeting } from "./pages/probe";
import type { Scenario } from "./settings";
import type { Stage } from "./stage";

/** What one start of the scheduler cost, in milliseconds since the navigation of its frame, and bytes. */
export interface WidgetLoad {
    readonly stateArrived: number;
    readonly firstMeeting: number;
    readonly longestTask: number;
    /** Sum of what each task had beyond 50 ms. */
    readonly blocked: number;
    readonly requests: number;
    readonly scripts: number;
    /** JavaScript, gzip-compressed as the build's budget has it. */
    readonly scriptBytes: number;
}

/** A scheduler that shows meetings. */
export interface ShownWidget {
    readonly page: Page;
    readonly frame: Frame;
    readonly load: WidgetLoad;
    readonly firstTitle: string;
    close(): Promise<void>;
}

/** What may be done before the widget's scripts run. */
export type BeforeScripts = (frame: Frame) => Promise<void>;

/** It took longer than it is waited for. */
export class TooLongError extends Error {}

/**
 * Starts the scheduler in a fresh browser context and waits for its first meeting.
 *
 * @param patience milliseconds
 * @throws TooLongError
 */
export async function loadWidget(
    { widgetsUrl, hostUrl, context: newContext }: Stage,
    { shape, hasModule }: Scenario,
    patience: number,
    beforeScripts?: BeforeScripts,
): Promise<ShownWidget> {
    const context = await newContext();
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on("response", (response) => void (response.url().startsWith(widgetsUrl) && responses.push(response)));
    if (beforeScripts) {
        await page.route(`${widgetsUrl}/assets/scheduler.*.js`, async (route) => {
            await beforeScripts(route.request().frame());
            await route.continue();
        });
    }
    const errors: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    page.on("pageerror", ({ message }) => errors.push(message));
    const started = Date.now();
    try {
        await page.goto(`${hostUrl}/host/index.html`);
        await page.evaluate((settings) => window.benchHost.start(settings), {
            widgetUrl: widgetUrl(widgetsUrl, "scheduler"),
            shape,
            hasModule,
        });
        const frame = await widgetFrame(page, widgetsUrl, patience);
        const first = await inTime(
            frame.evaluate(() => window.probe.firstMeeting),
            started + patience,
        );
        const cost = await costs(frame, first, started + patience);
        const load = { ...cost, ...(await transferred(await requested(frame, first.shown), responses)) };
        return { page, frame, load, firstTitle: first.title, close: () => context.close() };
    } catch (error) {
        await context.close();
        throw error instanceof TooLongError ? new TooLongError([error.message, ...errors].join("\n")) : error;
    }
}

async function costs(
    frame: Frame,
    { stateArrived, shown }: FirstMeeting,
    until: number,
): Promise<Omit<WidgetLoad, "requests" | "scripts" | "scriptBytes">> {
    // The browser tells of a long task some time after its end.
    await inTime(
        frame.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }))),
        until,
    );
    const tasks = await frame.evaluate(() => [...window.probe.longTasks]);
    return { stateArrived, firstMeeting: shown, longestTask: longestTask(tasks), blocked: blockedTime(tasks) };
}

/** The addresses of what the page had asked for until then; the page itself is not among them. */
function requested(frame: Frame, until: number): Promise<string[]> {
    return frame.evaluate(
        (time) =>
            performance
                .getEntriesByType("resource")
                .filter(({ startTime }) => startTime <= time)
                .map(({ name }) => name),
        until,
    );
}

async function transferred(
    addresses: readonly string[],
    responses: readonly Response[],
): Promise<Pick<WidgetLoad, "requests" | "scripts" | "scriptBytes">> {
    const scripts = responses.filter(
        (response) => response.request().resourceType() === "script" && addresses.includes(response.url()),
    );
    const bodies = await Promise.all(scripts.map((response) => response.body()));
    return {
        requests: 1 + addresses.length,
        scripts: scripts.length,
        scriptBytes: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
    };
}

async function widgetFrame(page: Page, widgetsUrl: string, timeout: number): Promise<Frame> {
    const find = (): Frame | undefined => page.frames().find((frame) => frame.url().startsWith(widgetsUrl));
    for (;;) {
        const frame = find();
        if (frame) return frame;
        await page.waitForEvent("framenavigated", { timeout });
    }
}

function inTime<T>(work: Promise<T>, until: number): Promise<T> {
    return waitInTime(work, until - Date.now(), () => new TooLongError("The widget took too long"));
}
