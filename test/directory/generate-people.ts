// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { SeededRandom } from "../../bench/random";
import type { AuthorityPerson } from "./authority-person";
import { FAMILY_NAMES } from "./family-names";
import { GIVEN_NAMES } from "./given-names";
import { NAMED_PEOPLE } from "./named-people";
import { AUTHORITIES, DIVISIONS, FUNCTIONS, PLACES } from "./organisation";

/** One in eight people has one of these. */
const MOST_FREQUENT = "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch".split(
    " ",
);
const TITLES = ["Dr.", "Dr.", "Dr.", "Dr.", "Prof. Dr.", "Dr. med.", "Dr.-Ing.", "Dipl.-Ing."];
const PARTICLES = ["von", "von", "von", "von der", "van", "van de", "zu", "vom", "von und zu", "de"];

/**
 * People of an invented authority, the same for the same numbers. The first of them are the named ones, whom the fixed
 * list of searches is about; the others are put together from lists of names, frequent ones more often.
 *
 * @param count how many, at least as many as are named
 */
export function generatePeople(count: number, seed = 6): readonly AuthorityPerson[] {
    const random = new SeededRandom(seed);
    const logins = new Set(NAMED_PEOPLE.map(({ login }) => login));
    const people = [...NAMED_PEOPLE];
    while (people.length < count) people.push(somebody(random, logins));
    return people;
}

function somebody(random: SeededRandom, logins: Set<string>): AuthorityPerson {
    const given =
        random.below(20) === 0
            ? `${often(GIVEN_NAMES, random)} ${often(GIVEN_NAMES, random)}`
            : often(GIVEN_NAMES, random);
    const family = familyName(random);
    const title = random.below(16) === 0 ? `${random.of(TITLES)} ` : "";
    const place = random.of(PLACES);
    return {
        login: freeLogin(given, family, random, logins),
        displayName: `${title}${given} ${family}`,
        fields: new Map([
            ["unit", `${random.of(AUTHORITIES)}, ${random.of(DIVISIONS)} ${1 + random.below(9)}`],
            ["function", random.of(FUNCTIONS)],
            ["telephone", telephone(place.areaCode, random)],
            ["place", place.name],
        ]),
    };
}

function familyName(random: SeededRandom): string {
    const name = random.below(8) === 0 ? random.of(MOST_FREQUENT) : often(FAMILY_NAMES, random);
    const kind = random.below(100);
    if (kind < 6) return `${name}-${often(FAMILY_NAMES, random)}`;
    return kind < 8 ? `${random.of(PARTICLES)} ${name}` : name;
}

/** Some names are met far more often than others; which ones is decided by a step through the alphabetical list. */
function often(names: readonly string[], random: SeededRandom): string {
    const rank = Math.floor((random.below(1_000_000) / 1_000_000) ** 2 * names.length);
    const name = names[(rank * 389) % names.length];
    if (name === undefined) throw new Error("No names");
    return name;
}

/** `anna.mueller`, or the next with a number that nobody has. */
function freeLogin(given: string, family: string, random: SeededRandom, logins: Set<string>): string {
    const [first, last] = [loginPart(given), loginPart(family)];
    const wanted = random.below(5) === 0 ? `${first.slice(0, 1)}${last}` : `${first}.${last}`;
    let login = wanted;
    for (let number = 2; logins.has(login); number += 1) login = `${wanted}${number}`;
    logins.add(login);
    return login;
}

const WRITTEN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ø: "oe", ł: "l", ı: "i" };

function loginPart(name: string): string {
    return name
        .toLowerCase()
        .replaceAll(/[äöüßøłı]/g, (letter) => WRITTEN[letter] ?? letter)
        .normalize("NFD")
        .replaceAll(/[^a-z-]/g, "");
}

/** As different offices write their numbers. */
function telephone(areaCode: string, random: SeededRandom): string {
    const [main, extension] = [String(300 + random.below(600)), String(1_000 + random.below(9_000))];
    return random.of([
        `0${areaCode} ${main}-${extension}`,
        `+49 ${areaCode} ${main} ${extension}`,
        `+49 (0) ${areaCode} ${main}-${extension}`,
        `0${areaCode}/${main}${extension}`,
    ]);
}
