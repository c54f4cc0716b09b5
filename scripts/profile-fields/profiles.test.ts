// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { Pace } from "./pace";
import { Profiles } from "./profiles";

interface Answer {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
}

let server: Server;
let url: string;
let answers: Answer[];
let requests: string[];
/** Milliseconds; sleeping moves it. */
let now: number;
let stop: AbortController;

beforeEach(async () => {
    [answers, requests, now, stop] = [[], [], 0, new AbortController()];
    server = createServer((request: IncomingMessage, response) => {
        const chunks: Buffer[] = [];
        request.on("data", (chunk: Buffer) => chunks.push(chunk));
        request.on("end", () => {
            requests.push(`${now} ${request.method} ${request.url} ${Buffer.concat(chunks).toString("utf8")}`.trim());
            const { status, headers = {}, body = {} } = answers.shift() ?? { status: 200 };
            response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
        });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
});

function profiles(requestsPerSecond = 10): Profiles {
    const clock = {
        now: () => now,
        sleep: (milliseconds: number) => Promise.resolve().then(() => void (now += milliseconds)),
    };
    return new Profiles(`${url}/`, "token", new Pace(requestsPerSecond, stop.signal, clock));
}

const ANNA = "/_matrix/client/v3/profile/%40anna%2Fx%3Aexample.org";

test("reads, writes and deletes, at its pace", async () => {
    answers = [{ status: 200, body: { unit: "A" } }];
    const some = profiles();
    expect(await some.read("@anna/x:example.org")).toEqual({ unit: "A" });
    await some.write("@anna/x:example.org", "unit", "Müller");
    await some.remove("@anna/x:example.org", "unit");
    expect(requests).toEqual([`0 GET ${ANNA}`, `100 PUT ${ANNA}/unit {"unit":"Müller"}`, `200 DELETE ${ANNA}/unit`]);
});

test.each([
    ["retry_after_ms", { status: 429, body: { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 1500 } }, 1500],
    ["Retry-After in seconds", { status: 429, headers: { "Retry-After": "3" } }, 3000],
    ["no time", { status: 429 }, 5000],
])("waits after 429 with %s", async (_, answer, wait) => {
    answers = [answer, answer, { status: 200, body: {} }];
    await profiles().read("@anna/x:example.org");
    expect(requests).toEqual([0, wait, 2 * wait].map((time) => `${time} GET ${ANNA}`));
});

test("tries again when the homeserver is broken for a moment, not for ever", async () => {
    answers = [{ status: 502 }, { status: 200, body: { unit: "A" } }];
    expect(await profiles().read("@anna/x:example.org")).toEqual({ unit: "A" });
    answers = Array.from({ length: 9 }, () => ({ status: 503 }));
    await expect(profiles().read("@anna/x:example.org")).rejects.toMatchObject({ status: 503, isOutage: true });
    expect(answers).toHaveLength(5);
});

test("a refusal does not repeat the homeserver's words", async () => {
    answers = [{ status: 403, body: { errcode: "M_FORBIDDEN", error: "@anna is secret" } }];
    await expect(profiles().write("@anna/x:example.org", "unit", "A")).rejects.toThrow(/^403 M_FORBIDDEN$/);
});

test("nobody is nothing", async () => {
    answers = [{ status: 404, body: { errcode: "M_NOT_FOUND" } }];
    expect(await profiles().read("@anna/x:example.org")).toBeUndefined();
});

test("begins no request after it was told to stop", async () => {
    stop.abort();
    await expect(profiles().read("@anna/x:example.org")).rejects.toThrow("interrupted");
    expect(requests).toEqual([]);
});

test("a homeserver without profile fields", async () => {
    answers = [{ status: 200, body: { capabilities: {} } }];
    await expect(profiles().check()).rejects.toThrow("does not offer profile fields");
    answers = [{ status: 200, body: { capabilities: { "m.profile_fields": { enabled: true } } } }];
    await profiles().check();
});
