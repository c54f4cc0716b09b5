// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Short names of invented and real kinds of offices. */
export const AUTHORITIES: readonly string[] = [
    ..."HMdI HMdF HMdJ HMWK HMKB HMSI HMLU HMWVW HMD HZD HLNUG HLKA HBS HessenForst HLBG LBIH HBKG HSL HVSV HCC".split(
        " ",
    ),
    ...["Staatskanzlei", "Regierungspräsidium Gießen", "Regierungspräsidium Darmstadt", "Regierungspräsidium Kassel"],
    ...["Polizeipräsidium Nordhessen", "Polizeipräsidium Südosthessen", "Finanzamt Fulda", "Finanzamt Wetzlar"],
    ...["Amtsgericht Limburg", "Landgericht Hanau", "Hessen Mobil", "Staatliches Schulamt Marburg"],
];

/** A unit's name is one of these with a number. */
export const DIVISIONS: readonly string[] = [
    ...["Referat Z", "Referat I", "Referat II", "Referat III", "Referat IV", "Referat V", "Abteilung", "Dezernat"],
    ...["Sachgebiet", "Stabsstelle", "Fachbereich", "Projektgruppe"],
];

export const FUNCTIONS: readonly string[] = [
    ...["Referatsleitung", "Sachbearbeitung", "Abteilungsleitung", "Büroleitung", "Assistenz", "Vorzimmer"],
    ...["IT-Administration", "E-Akte-Koordination", "Personalrat", "Gleichstellungsbeauftragte", "Pressesprecherin"],
    ...["Datenschutzbeauftragter", "Haushalt", "Vergabe", "Liegenschaften", "Justiziariat", "Fahrdienst", "Poststelle"],
    ...[
        "Bibliothek",
        "Ausbildungsleitung",
        "Informationssicherheit",
        "Rechtspflege",
        "Steuerprüfung",
        "Forstwirtschaft",
    ],
];

export const PLACES: readonly { readonly name: string; readonly areaCode: string }[] = [
    { name: "Wiesbaden", areaCode: "611" },
    { name: "Frankfurt am Main", areaCode: "69" },
    { name: "Darmstadt", areaCode: "6151" },
    { name: "Kassel", areaCode: "561" },
    { name: "Gießen", areaCode: "641" },
    { name: "Marburg", areaCode: "6421" },
    { name: "Fulda", areaCode: "661" },
    { name: "Hanau", areaCode: "6181" },
    { name: "Rüsselsheim", areaCode: "6142" },
    { name: "Bad Homburg v. d. Höhe", areaCode: "6172" },
    { name: "Limburg an der Lahn", areaCode: "6431" },
    { name: "Wetzlar", areaCode: "6441" },
    { name: "Hünfeld", areaCode: "6652" },
    { name: "Büdingen", areaCode: "6042" },
    { name: "Bad Hersfeld", areaCode: "6621" },
    { name: "Rotenburg a. d. Fulda", areaCode: "6623" },
];
