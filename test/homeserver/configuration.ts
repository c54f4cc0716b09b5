// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { join } from "node:path";

/** SQLite's file in the run's folder. */
export const DATABASE_FILE = "homeserver.db";

/** What a test or the demo may choose about its homeserver. */
export interface HomeserverOptions {
    /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
    readonly port?: number;
    /** The part of Matrix IDs after the colon; "localhost" by default. */
    readonly serverName?: string;
    /** Version of rooms that are created without saying one; "11" by default. */
    readonly roomVersion?: "11" | "12";
    /** "relaxed", the default, puts Synapse's rate limits out of the way; "default" leaves them as Synapse ships them. */
    readonly limits?: "relaxed" | "default";
    /** Whether anybody may register an account, as on a public homeserver; false by default. */
    readonly openRegistration?: boolean;
    /** Further settings of `homeserver.yaml`, which win over all others. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** Entries of Synapse's `oidc_providers`, passed through unchanged; none by default. */
    readonly oidcProviders?: readonly unknown[];
}

/** What is decided for one run of the homeserver. */
export interface Run {
    /** Folder for everything that Synapse writes. */
    readonly dataFolder: string;
    readonly port: number;
    /** Secrets made for this run. */
    readonly secrets: { readonly registration: string; readonly macaroon: string; readonly form: string };
}

/** Far above what any test reaches. */
const LIMIT = { per_second: 10_000, burst_count: 10_000 };

const RELAXED_LIMITS = {
    rc_message: LIMIT,
    rc_registration: LIMIT,
    rc_registration_token_validity: LIMIT,
    rc_login: { address: LIMIT, account: LIMIT, failed_attempts: LIMIT },
    rc_admin_redaction: LIMIT,
    rc_joins: { local: LIMIT, remote: LIMIT },
    rc_joins_per_room: LIMIT,
    rc_key_requests: LIMIT,
    rc_3pid_validation: LIMIT,
    rc_invites: { per_room: LIMIT, per_user: LIMIT, per_issuer: LIMIT },
    rc_third_party_invite: LIMIT,
    rc_media_create: LIMIT,
    rc_presence: { per_user: LIMIT },
    rc_delayed_event_mgmt: LIMIT,
    rc_room_creation: LIMIT,
    rc_reports: LIMIT,
    rc_user_directory: LIMIT,
};

/**
 * Synapse's configuration. It is YAML, of which JSON is a part.
 *
 * @see https://element-hq.github.io/synapse/latest/usage/configuration/config_documentation.html
 */
export function homeserverConfiguration(options: HomeserverOptions, run: Run): Record<string, unknown> {
    const inData = (name: string): string => join(run.dataFolder, name);
    return {
        server_name: options.serverName ?? "localhost",
        public_baseurl: `http://127.0.0.1:${run.port}/`,
        serve_server_wellknown: false,
        report_stats: false,
        pid_file: inData("homeserver.pid"),
        log_config: inData("log.json"),
        media_store_path: inData("media"),
        signing_key_path: inData("signing.key"),
        database: { name: "sqlite3", args: { database: inData(DATABASE_FILE) } },
        listeners: [
            {
                type: "http",
                port: run.port,
                bind_addresses: ["127.0.0.1"],
                tls: false,
                // "openid" is the one federation endpoint that checks OpenID tokens.
                resources: [{ names: ["client", "openid"], compress: false }],
            },
        ],

        default_room_version: options.roomVersion ?? "11",
        enable_registration: options.openRegistration ?? false,
        enable_registration_without_verification: options.openRegistration ?? false,
        registration_shared_secret: run.secrets.registration,
        macaroon_secret_key: run.secrets.macaroon,
        form_secret: run.secrets.form,
        // Signing in is not what is measured: the cheapest hash that bcrypt has.
        bcrypt_rounds: 4,
        oidc_providers: options.oidcProviders ?? [],

        user_directory: { enabled: true, search_all_users: true, prefer_local_users: true },
        // Since 1.126 nobody may publish rooms unless the operator says so.
        room_list_publication_rules: [{ action: "allow" }],
        presence: { enabled: true },
        max_event_delay_duration: "24h",

        // Nothing leaves this machine.
        federation_domain_whitelist: [],
        trusted_key_servers: [],
        suppress_key_server_warning: true,
        url_preview_enabled: false,
        enable_metrics: false,

        ...(options.limits === "default" ? {} : RELAXED_LIMITS),
        ...options.settings,
    };
}

/** Configuration of Python's logging: warnings and errors to stdout. */
export function logConfiguration(): Record<string, unknown> {
    return {
        version: 1,
        disable_existing_loggers: false,
        formatters: { line: { format: "%(asctime)s %(levelname)s %(name)s %(message)s" } },
        handlers: { stdout: { class: "logging.StreamHandler", formatter: "line", stream: "ext://sys.stdout" } },
        root: { level: "WARNING", handlers: ["stdout"] },
    };
}
