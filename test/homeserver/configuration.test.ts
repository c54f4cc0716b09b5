// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { homeserverConfiguration, type HomeserverOptions } from "./configuration";

function configuration(options: HomeserverOptions = {}): Record<string, unknown> {
    const secrets = { registration: "r", macaroon: "m", form: "f" };
    return homeserverConfiguration(options, { dataFolder: "/data", port: 8200, secrets });
}

describe("homeserverConfiguration", () => {
    it("listens on the loopback address alone, for clients and OpenID tokens", () => {
        expect(configuration().listeners).toEqual([
            expect.objectContaining({
                port: 8200,
                bind_addresses: ["127.0.0.1"],
                resources: [{ names: ["client", "openid"], compress: false }],
            }),
        ]);
    });

    it("talks to no other server", () => {
        expect(configuration()).toMatchObject({
            federation_domain_whitelist: [],
            trusted_key_servers: [],
            url_preview_enabled: false,
            report_stats: false,
        });
    });

    it("keeps everything in the run's folder", () => {
        expect(configuration()).toMatchObject({
            database: { name: "sqlite3", args: { database: "/data/homeserver.db" } },
            media_store_path: "/data/media",
            signing_key_path: "/data/signing.key",
        });
    });

    it("puts rate limits out of the way unless Synapse's own are asked for", () => {
        const limits = (options: HomeserverOptions): string[] =>
            Object.keys(configuration(options)).filter((key) => key.startsWith("rc_"));
        expect(limits({})).toContain("rc_user_directory");
        expect(limits({ limits: "default" })).toEqual([]);
    });

    it("closes registration unless it is asked to be open", () => {
        expect(configuration().enable_registration).toBe(false);
        expect(configuration({ openRegistration: true })).toMatchObject({
            enable_registration: true,
            enable_registration_without_verification: true,
        });
    });

    it("passes the room version, the server's name and OIDC providers on", () => {
        const provider = { idp_id: "land", issuer: "https://anmeldung.example.org/" };
        expect(
            configuration({ roomVersion: "12", serverName: "example.org", oidcProviders: [provider] }),
        ).toMatchObject({ default_room_version: "12", server_name: "example.org", oidc_providers: [provider] });
        expect(configuration()).toMatchObject({ default_room_version: "11", server_name: "localhost" });
    });
});
