// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** What our widgets are told in their address. Element replaces the variables when it shows the widget. */
const PARAMETERS: Readonly<Record<string, string>> = {
    widgetId: "$matrix_widget_id",
    userId: "$matrix_user_id",
    roomId: "$matrix_room_id",
    displayName: "$matrix_display_name",
    theme: "$org.matrix.msc2873.client_theme",
    language: "$org.matrix.msc2873.client_language",
    deviceId: "$org.matrix.msc3819.matrix_device_id",
    baseUrl: "$org.matrix.msc4039.matrix_base_url",
};

/**
 * The address of one of our widgets, as it stands in a room's widget event. The parameters are in the fragment, so that
 * they are in no server's log.
 *
 * @param widgetsUrl where the widgets are served, with or without a slash at the end
 * @param name folder of the widget, for example `scheduler`
 */
export function widgetUrl(widgetsUrl: string, name: string): string {
    const parameters = Object.entries(PARAMETERS).map(([key, variable]) => `${key}=${variable}`);
    return `${widgetsUrl.replace(/\/$/, "")}/${name}/index.html#/?${parameters.join("&")}`;
}
