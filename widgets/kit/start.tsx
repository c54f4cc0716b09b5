// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "@vector-im/compound-design-tokens/assets/web/css/compound-design-tokens.css";
import "@vector-im/compound-web/dist/style.css";
import "./fonts.css";
import "./page.css";

import type { ComponentType } from "react";
import { createRoot, type Root } from "react-dom/client";
import * as v from "valibot";
import { KnownState } from "../../core/matrix/known-state";
import { OWN_MEMBERSHIP, readableEvents, readableState, RECEIVE_EVENT } from "../../core/widget/capabilities";
import type { WidgetManifest } from "../../core/widget/manifest";
import { connectModule } from "./bridge";
import { followState } from "./client-state";
import { ConfigurationError, loadConfiguration } from "./configuration";
import { NoClientError, onRequest, openConnection } from "./connect";
import { CrashBoundary } from "./CrashBoundary";
import { FatalScreen, type FatalReason } from "./FatalScreen";
import { chooseLanguage, startLanguage, addTexts, type Translations } from "./language";
import { readPlace, type Place } from "./place";
import { applyTheme } from "./theme";
import type { Widget } from "./widget";
import { widgetMatrix } from "./widget-matrix";

/** What a widget is made of. */
export interface WidgetDefinition<Schema extends v.GenericSchema> {
    readonly manifest: WidgetManifest;
    /** What it reads from the deployment's `config.json`. */
    readonly config: Schema;
    readonly translations: Translations;
    /** Loads the app: a module whose default export is a component. */
    readonly app: () => Promise<{
        readonly default: ComponentType<{ widget: Widget<v.InferOutput<Schema>> }>;
    }>;
}

/** A part of the page could not be fetched or evaluated. */
class LoadError extends Error {}

/** The rights that the widget cannot do without were refused. */
class RefusedError extends Error {}

/**
 * Starts a widget's page: connects to the client, then shows the app; or says why that is not possible. Never rejects.
 * Everything that the app needs is fetched while the client answers.
 */
export async function startWidget<Schema extends v.GenericSchema>(definition: WidgetDefinition<Schema>): Promise<void> {
    const root = createRoot(document.getElementById("root")!, { identifierPrefix: "hc" });
    const place = readPlace(window.location.href);
    applyTheme(place?.theme ?? preferredTheme());
    const language = chooseLanguage(place?.language ? [place.language] : navigator.languages);
    try {
        // The connection comes first: the client asks as soon as the page has loaded.
        const connecting = place && connect(place, definition.manifest);
        connecting?.catch(() => undefined);
        await startLanguage(language);
        if (!connecting) return showFatal(root, "outside");
        const [widget, config, { default: App }] = await Promise.all([
            connecting,
            loadConfiguration(definition.config),
            definition.app().catch(asLoadError),
            addTexts(language, definition.translations).catch(asLoadError),
        ]);
        root.render(
            <CrashBoundary>
                <App widget={{ ...widget, config }} />
            </CrashBoundary>,
        );
    } catch (error) {
        console.error(`[HessenConnect] ${definition.manifest.name}: ${String(error)}`);
        showFatal(root, reasonOf(error));
    }
}

async function connect(place: Place, manifest: WidgetManifest): Promise<Omit<Widget<unknown>, "config">> {
    const { userId, roomId, widgetId, displayName } = place;
    const { capabilities } = manifest;
    const { api, ready } = openConnection(place, capabilities);
    const module = connectModule(place.clientOrigin);
    const known = new KnownState(userId);
    const readable = readableState(capabilities);
    const isForAllRooms = capabilities.includes("org.matrix.msc2762.timeline:*");
    const stateArrived = followState(api, known, { readable, isForAllRooms, userId });
    onRequest(api, "theme_change", (data) => {
        const change = v.safeParse(v.object({ name: v.string() }), data);
        if (change.success) applyTheme(change.output.name);
    });
    api.start();
    await ready;
    const refused = capabilities.filter((capability) => !api.hasCapability(capability));
    if (refused.includes(OWN_MEMBERSHIP)) throw new RefusedError(`The client refused ${refused.join(", ")}`);
    await stateArrived();
    return {
        matrix: widgetMatrix({
            api,
            userId,
            roomId,
            known,
            readable,
            readableEvents: readableEvents(capabilities).filter((type) => api.hasCapability(`${RECEIVE_EVENT}${type}`)),
        }),
        widgetId,
        displayName,
        ...(api.hasCapability("m.always_on_screen") && {
            setAlwaysOnScreen: (value: boolean) => api.setAlwaysOnScreen(value),
        }),
        module,
    };
}

function reasonOf(error: unknown): FatalReason {
    if (error instanceof NoClientError) return "no-client";
    if (error instanceof ConfigurationError) return "configuration";
    if (error instanceof RefusedError) return "refused";
    if (error instanceof LoadError) return "load";
    return "crash";
}

function showFatal(root: Root, reason: FatalReason): void {
    root.render(<FatalScreen reason={reason} />);
}

function asLoadError(error: unknown): never {
    throw new LoadError(error instanceof Error ? error.message : String(error));
}

function preferredTheme(): string {
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
