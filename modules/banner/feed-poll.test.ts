/**
 * SPDX-FileCopyrightText: 2026 HessenConnect contributors
 * SPDX-License-Identifier: AGPL-3.0-only
 *
 * @jest-environment jsdom
 */

import { FeedPoll } from "./feed-poll";

const MINUTE = 60_000;

interface Answer {
    readonly status?: number;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
}

/** A poll every five minutes of a server that gives the answers, the last one again and again. */
function polled(...answers: Answer[]): {
    asked: Record<string, string>[];
    received: unknown[];
    failures: string[];
    stop: () => void;
} {
    const asked: Record<string, string>[] = [];
    const [received, failures]: [unknown[], string[]] = [[], []];
    Object.defineProperty(window, "fetch", {
        configurable: true,
        value: async (_: string, { headers }: { headers: Record<string, string> }) => {
            const {
                status = 200,
                body = "{}",
                headers: given = {},
            } = answers[Math.min(asked.length, answers.length - 1)]!;
            asked.push(headers);
            return {
                status,
                ok: status === 200,
                headers: { get: (name: string) => given[name] ?? null },
                text: async () => body,
            };
        },
    });
    const stop = new FeedPoll({
        window,
        url: "/banner.json",
        intervalMs: 5 * MINUTE,
        receive: (json) => received.push(json),
        fail: (message) => failures.push(message),
        random: () => 0.5,
    }).start();
    return { asked, received, failures, stop };
}

function look(isHidden: boolean): void {
    jest.spyOn(document, "hidden", "get").mockReturnValue(isHidden);
    document.dispatchEvent(new Event("visibilitychange"));
}

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

let stop: (() => void) | undefined;
beforeAll(() => {
    // jsdom has none yet.
    AbortSignal.timeout ??= () => new AbortController().signal;
});
beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(document, "hidden", "get").mockReturnValue(false);
});
afterEach(() => {
    stop?.();
    jest.useRealTimers();
    jest.restoreAllMocks();
});

test("it asks at the start and after each interval, for what is newer only", async () => {
    const poll = polled({ body: '{"a":1}', headers: { etag: '"1"' } }, { status: 304 });
    stop = poll.stop;
    await pass(0);
    expect(poll.received).toEqual([{ a: 1 }]);
    await pass(5 * MINUTE - 1);
    expect(poll.asked).toHaveLength(1);
    await pass(1);
    expect(poll.asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"']);
    expect([poll.received.length, poll.failures]).toEqual([1, []]);
});

test("it asks more and more rarely while that fails, and as before when it works again", async () => {
    const poll = polled({ status: 503 }, { status: 503 }, { body: "no JSON" }, {});
    stop = poll.stop;
    await pass(0);
    await pass(10 * MINUTE - 1);
    expect(poll.asked).toHaveLength(1);
    await pass(1);
    expect(poll.asked).toHaveLength(2);
    await pass(20 * MINUTE);
    expect(poll.asked).toHaveLength(3);
    await pass(40 * MINUTE);
    expect([poll.asked.length, poll.failures.length, poll.received]).toEqual([4, 3, [{}]]);
    await pass(5 * MINUTE);
    expect(poll.asked).toHaveLength(5);
});

test("it never waits for longer than an hour by itself, but as long as the server wishes", async () => {
    const poll = polled({ status: 500 });
    stop = poll.stop;
    await pass(100 * 60 * MINUTE);
    expect(poll.asked.length).toBeGreaterThan(98);
    poll.stop();
    const wished = polled({ status: 429, headers: { "retry-after": "7200" } }, {});
    stop = wished.stop;
    await pass(119 * MINUTE);
    expect(wished.asked).toHaveLength(1);
    await pass(MINUTE);
    expect(wished.asked).toHaveLength(2);
});

test("it does not ask while nobody looks, and asks at once when somebody does and it is time", async () => {
    const poll = polled({});
    stop = poll.stop;
    await pass(0);
    look(true);
    await pass(60 * MINUTE);
    expect(poll.asked).toHaveLength(1);
    look(false);
    await pass(0);
    expect(poll.asked).toHaveLength(2);
    look(true);
    await pass(MINUTE);
    look(false);
    await pass(0);
    expect(poll.asked).toHaveLength(2);
});

test("what is of no use is not remembered as seen, and ended it asks no more", async () => {
    const poll = polled({ body: "<html>", headers: { etag: '"1"' } }, {});
    await pass(0);
    await pass(10 * MINUTE);
    expect(poll.asked[1]!["if-none-match"]).toBeUndefined();
    poll.stop();
    await pass(60 * MINUTE);
    expect(poll.asked).toHaveLength(2);
});
