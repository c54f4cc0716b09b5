// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import "@testing-library/jest-dom";
import "temporal-polyfill/global";
