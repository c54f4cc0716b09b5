// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import * as fc from "fast-check";
import { nameOf, type KnownPerson } from "./known-person";
import { PeopleIndex } from "./people-index";

function person(displayName: string, more: Partial<KnownPerson> & { readonly login?: string } = {}): KnownPerson {
    const { login = displayName.toLowerCase().replaceAll(/[^a-z]/g, ""), ...rest } = more;
    return { userId: `@${login}:example.org`, displayName, ...rest };
}

function indexOf(...people: readonly KnownPerson[]): PeopleIndex {
    const index = new PeopleIndex();
    for (const one of people) index.put(one);
    return index;
}

function found(index: PeopleIndex, query: string, limit = 10): readonly string[] {
    return index.search(query, limit).map((one) => nameOf(one.person));
}

describe("people are found", () => {
    const names = ["Jürgen Müller", "Jochen Mueller", "Jan Muller", "Anna-Lena Beispiel", "Käthe Straße", "Zoë Øster"];
    const index = indexOf(...names.map((name) => person(name)));

    it.each([
        ["müller", ["Jochen Mueller", "Jürgen Müller", "Jan Muller"]],
        ["MUELLER", ["Jan Muller", "Jochen Mueller", "Jürgen Müller"]],
        ["muller ju", ["Jürgen Müller"]],
        ["müller, jochen", ["Jochen Mueller"]],
        ["annalena", ["Anna-Lena Beispiel"]],
        ["lena anna", ["Anna-Lena Beispiel"]],
        ["strasse", ["Käthe Straße"]],
        ["kaethe", ["Käthe Straße"]],
        ["zoe oster", ["Zoë Øster"]],
        ["spiel", ["Anna-Lena Beispiel"]],
        ["Dr. Beispiel", ["Anna-Lena Beispiel"]],
        ["mü", ["Jochen Mueller", "Jürgen Müller", "Jan Muller"]],
    ])("%s", (query, expected) => expect(found(index, query)).toEqual(expected));

    it.each(["Beispeil", "Bespiel", "Beiispiel", "Beizpiel", "Anna Beispeil"])("by %s, typed wrongly", (query) =>
        expect(found(index, query)).toEqual(["Anna-Lena Beispiel"]),
    );

    it("by login, Matrix ID, unit, function and place", () => {
        const one = person("Carla Schmidt", {
            login: "c.schmidt02",
            fields: new Map([
                ["unit", "Referat Z 3"],
                ["function", "Sachbearbeitung E-Akte"],
                ["place", "Gießen"],
            ]),
        });
        const all = indexOf(one, person("Bernd Vorlage"));
        for (const query of ["schmidt02", "@c.schmidt02:example.org", "referat z 3", "eakte", "giessen carla"]) {
            expect([query, found(all, query)]).toEqual([query, ["Carla Schmidt"]]);
        }
    });

    it.each(["0611 123-4567", "+49 611 1234567", "0049611/1234567", "4567"])("by the telephone number %s", (query) => {
        const fields = new Map([["telephone", "+49 (0)611 123-4567"]]);
        expect(found(indexOf(person("Carla", { fields }), person("Bernd")), query)).toEqual(["Carla"]);
    });

    it("by a telephone number next to a name, by an area and an extension, extensions first", () => {
        const withNumber = (name: string, telephone: string): KnownPerson =>
            person(name, { fields: new Map([["telephone", telephone]]) });
        const all = indexOf(
            withNumber("Anna", "0611 4567-89"),
            withNumber("Bernd", "0611 123-4567"),
            withNumber("Carla", "0641 123-4567"),
        );
        expect(found(all, "4567")).toEqual(["Bernd", "Carla", "Anna"]);
        expect(found(all, "carla 4567")).toEqual(["Carla"]);
        expect(found(all, "0641 4567")).toEqual(["Carla"]);
    });

    it("by a name that looks like a title", () => {
        expect(found(indexOf(person("Ute Mag"), person("Mag. Ida Beispiel")), "mag ute")).toEqual(["Ute Mag"]);
        expect(found(indexOf(person("Ute Mag"), person("Ida Beispiel")), "mag")).toEqual(["Ute Mag"]);
    });

    it("not by some of the words only, and not by none", () => {
        expect(found(index, "müller beispiel")).toEqual([]);
        expect(found(index, " , ")).toEqual([]);
    });
});

describe("the order", () => {
    it("is whole words, beginnings, parts, errors; and a name before a login", () => {
        const index = indexOf(
            person("Tom Neumann"),
            person("Tom Mann"),
            person("Tom Manns"),
            person("Tom Mank"),
            person("Tom Anders", { login: "mann" }),
        );
        expect(found(index, "mann")).toEqual(["Tom Mann", "Tom Anders", "Tom Manns", "Tom Neumann", "Tom Mank"]);
    });

    it("is the umlaut that was typed before the letter without dots, and the title, but only among equals", () => {
        const index = indexOf(
            person("Anton Klose"),
            person("Bernd Klöse", { login: "b" }),
            person("Ida Klose", { isHere: true }),
            person("Dr. Zoe Klose"),
        );
        expect(found(index, "klös")).toEqual(["Ida Klose", "Bernd Klöse", "Anton Klose", "Dr. Zoe Klose"]);
        expect(found(index, "dr. klos")).toEqual(["Ida Klose", "Dr. Zoe Klose", "Anton Klose", "Bernd Klöse"]);
        expect(found(index, "klos")[1]).toBe("Anton Klose");
    });

    it("is a whole name before a longer one, and typing errors last, however well the rest fits", () => {
        const index = indexOf(
            person("Anna Adele Berg"),
            person("Anna Berg"),
            person("Anna Perg"),
            person("Joanna Kronberg"),
        );
        expect(found(index, "anna berg")).toEqual(["Anna Berg", "Anna Adele Berg", "Joanna Kronberg", "Anna Perg"]);
    });

    it("has the people of this room first among equals, then those of many common rooms, then the alphabet", () => {
        const index = indexOf(
            person("Ute Zander", { isHere: true }),
            person("Ute Ahrens", { sharedRooms: 1 }),
            person("Ute Bach", { sharedRooms: 7 }),
            person("Ute Öhler"),
            person("Ute Obst"),
        );
        expect(found(index, "ute")).toEqual(["Ute Zander", "Ute Bach", "Ute Ahrens", "Ute Obst", "Ute Öhler"]);
        expect(found(index, "ute", 2)).toEqual(["Ute Zander", "Ute Bach"]);
    });
});

it("says what matches, in the text as it is written", () => {
    const [one] = indexOf(person("Dr. Mira Mußterbäch", { login: "mira" })).search("musterbaech mir", 1);
    const parts = one!.matches.map(({ key, ranges }) => {
        const text = key === "userId" ? one!.person.userId : one!.person.displayName!;
        return [key, ranges.map(([from, to]) => text.slice(from, to))];
    });
    expect(parts).toEqual([
        ["displayName", ["Mir", "Mußterbäch"]],
        ["userId", ["mir"]],
    ]);
    const [two] = indexOf(person("Mira Müßig")).search("muess", 1);
    expect(two!.matches[0]!.ranges.map(([from, to]) => "Mira Müßig".slice(from, to))).toEqual(["Müß"]);
});

it.each([
    ["annalena", ["Anna-Lena"]],
    ["beispeil", ["Beispiel"]],
    ["spiel", ["spiel"]],
    ["beispiel 4567", ["Beispiel", "45-67"]],
    ["123 45-67", ["123 45-67"]],
    ["0611 123", ["+49 611 123 45-67"]],
    ["muster", ["muster"]],
])("marks by %s: %j", (query, expected) => {
    const fields = new Map([["telephone", "+49 611 123 45-67"]]);
    const anna = person("Anna-Lena Beispiel", { login: "muster", fields });
    const [one] = indexOf(anna).search(query, 1);
    const texts = new Map([["displayName", anna.displayName!], ["userId", anna.userId], ...fields]);
    const marked = one!.matches.flatMap(({ key, ranges }) =>
        ranges.map(([from, to]) => texts.get(key)!.slice(from, to)),
    );
    expect(marked).toEqual(expected);
});

it("forgets whoever is removed and has whoever is put twice once, as they are now", () => {
    const index = indexOf(person("Anna Alt", { login: "anna" }));
    index.put(person("Anna Neu", { login: "anna" }));
    expect([found(index, "alt"), found(index, "neu"), index.size]).toEqual([[], ["Anna Neu"], 1]);
    index.remove("@anna:example.org");
    expect([found(index, "neu"), index.size]).toEqual([[], 0]);
});

it("finds everybody by every beginning of every word of their name, in any order", () => {
    const letters = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüßéłø]{1,9}$/);
    const name = fc.array(letters, { minLength: 1, maxLength: 3 });
    fc.assert(
        fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat({ max: 8 }), (all, who, cut) => {
            const index = indexOf(...all.map((words, n) => person(words.join(" "), { login: `u${n}` })));
            const words = all[who % all.length]!;
            const query = words.map((word) => word.slice(0, cut + 1)).reverse();
            expect(found(index, query.join(" "), 8)).toContain(words.join(" "));
        }),
    );
});
