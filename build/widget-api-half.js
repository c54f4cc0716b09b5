// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// matrix-widget-api's transport imports the package's index, and with it the client's half of the API: 20 kB gzip that
// no widget needs. This is what it uses of it.
export { isErrorResponse } from "matrix-widget-api/lib/interfaces/IWidgetApiErrorResponse";
export { WidgetApiToWidgetAction } from "matrix-widget-api/lib/interfaces/WidgetApiAction";
export { invertedDirection } from "matrix-widget-api/lib/interfaces/WidgetApiDirection";
export { WidgetApiResponseError } from "matrix-widget-api/lib/WidgetApi";
