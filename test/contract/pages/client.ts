// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

// Offers the Matrix of the client that is signed in to this page, as our modules get it.

import { clientMatrix } from "../../../modules/host/client-matrix";
import { signedInClient } from "../../../modules/host/signed-in-client";
import { offerContract } from "../in-page";

offerContract(clientMatrix(signedInClient(window), window));
