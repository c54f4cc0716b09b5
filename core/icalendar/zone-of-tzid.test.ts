// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

import { WINDOWS_TO_IANA_MAP } from "windows-iana";
import { zoneOfTzid } from "./zone-of-tzid";

describe("the zone that is meant by a name", () => {
    it.each([
        ["Europe/Berlin", "Europe/Berlin"],
        ["europe/berlin", "Europe/Berlin"],
        ['"Europe/Berlin"', "Europe/Berlin"],
        ["/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "Europe/Berlin"],
        ["/mozilla.org/20050126_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"],
        ["http://tzurl.org/zoneinfo-outlook/Europe/Rome", "Europe/Rome"],
        ["tzone://Microsoft/Utc", "UTC"],
        ["UTC", "UTC"],
        ["W. Europe Standard Time", "Europe/Berlin"],
        ["GMT Standard Time", "Europe/London"],
        ["(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"],
        ["(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna", undefined],
        ["(UTC+01:00) Brüssel, Kopenhagen, Madrid, Paris", "Europe/Brussels"],
        ["(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"],
        ["(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"],
        ["(UTC) Coordinated Universal Time", "UTC"],
        ["(UTC+05:00) Berlin", undefined],
        ["GMT+0200", "Etc/GMT-2"],
        ["UTC-5", "Etc/GMT+5"],
        ["+01:00", "Etc/GMT-1"],
        ["GMT+0530", undefined],
        ["GMT+25", undefined],
        ["Customized Time Zone", undefined],
        ["constructor", undefined],
        ["__proto__", undefined],
        ["", undefined],
        ["x".repeat(5_000), undefined],
    ])("%s is %s", (name, zone) => {
        expect(zoneOfTzid(name, "Europe/Berlin")).toBe(zone);
    });

    it("is another city's only where the viewer is not in one that is named", () => {
        expect(zoneOfTzid("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Vienna")).toBe(
            "Europe/Vienna",
        );
    });

    it("is found for every name that Windows has", () => {
        for (const { windowsName } of WINDOWS_TO_IANA_MAP) {
            expect([windowsName, zoneOfTzid(windowsName, "Europe/Berlin")]).toEqual([windowsName, expect.any(String)]);
        }
    });
});
