// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import type { Entry } from "./openldap";

const NAMES = ["Müller", "Weiß", "Schröder", "Günther", "Jäger", "Özdemir", "Großmann", "Köhler", "Fuß", "Bäcker"];
const UNITS = ["Hessisches Ministerium für Übersicht, Abteilung II", "Prüfungsamt Süd", "Straßenbauamt Mörfelden"];
const PLACES = ["Gießen", "Büdingen", "Groß-Umstadt", "Wiesbaden"];

/** Invented people, most of whose names, units and places have umlauts. */
export function inventPeople(count: number): Entry[] {
    return Array.from({ length: count }, (_, index) => {
        const name = NAMES[index % NAMES.length]!;
        return {
            // Directories have capitals in logins.
            uid: `P${String(index).padStart(3, "0")}`,
            cn: `Jürgen ${name}`,
            sn: name,
            ou: UNITS[index % UNITS.length]!,
            title: index % 2 === 0 ? "Sachbearbeitung" : "Referatsleitung",
            telephoneNumber: index % 5 === 0 ? [] : [`+49 611 4711 ${100 + index}`],
            l: PLACES[index % PLACES.length]!,
        };
    });
}
