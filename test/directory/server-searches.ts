// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/**
 * What the homeserver's directory must find among 70,000 people of whom nothing is known here, with our asking in both
 * spellings of umlauts, and one of the named people who must be among the results.
 */
export const SERVER_SEARCHES: readonly (readonly [query: string, login: string])[] = [
    ["klöb", "jkloebner"],
    ["kloebner", "jkloebner"],
    ["jörg klöbner", "jkloebner"],
    ["Klöbner, Jörg", "jkloebner"],
    ["jkloebner", "jkloebner"],
    ["@jkloebner:hessen.example", "jkloebner"],
    ["wüstef", "anna-lena.wuestefeld"],
    ["wuestefeld", "anna-lena.wuestefeld"],
    ["lena wüstefeld", "anna-lena.wuestefeld"],
    ["anna-lena wüstefeld", "anna-lena.wuestefeld"],
    ["straßburger", "m.strassburger"],
    ["STRASSBURGER", "m.strassburger"],
    ["désaint", "rene.desaint"],
    ["müller-lüdenscheidt", "annegret.mueller-luedenscheidt"],
    ["muellershagen", "k.mueller77"],
    ["ab1234", "ab123456"],
    ["froebelmann heri", "ab123456"],
    ["el bakry", "rania.elbakry"],
    ["von der tannwald", "friedrich.von-der-tannwald"],
    ["stoever", "cosima.stoever"],
    ["hölzer löwenstein", "dagmar.loewenstein-hoelzer"],
    ["quitzow", "zx900017"],
];
