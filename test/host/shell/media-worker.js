// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// The SDK asks for media at the old addresses, which homeservers no longer answer: this service worker makes them
// requests of the authenticated media repository. The page tells it the access token.

const OLD = /^\/_matrix\/media\/(r0|v3)\/(download|thumbnail)\//;
const PATIENCE_MS = 2000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (event.request.method === "GET" && OLD.test(url.pathname)) event.respondWith(fetchAsUser(url, event.clientId));
});

async function fetchAsUser(url, clientId) {
    const session = await askForSession(await self.clients.get(clientId));
    if (!session?.token || new URL(session.homeserver).origin !== url.origin) return fetch(url);
    url.pathname = url.pathname.replace(OLD, "/_matrix/client/v1/media/$2/");
    return fetch(url, { headers: { authorization: `Bearer ${session.token}` } });
}

function askForSession(client) {
    return new Promise((resolve) => {
        if (!client) return resolve(undefined);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (message) => resolve(message.data);
        setTimeout(resolve, PATIENCE_MS);
        client.postMessage("session", [port2]);
    });
}
