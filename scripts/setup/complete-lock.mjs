// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

const OPERATING_SYSTEMS = [
    "aix",
    "android",
    "darwin",
    "freebsd",
    "linux",
    "netbsd",
    "openbsd",
    "openharmony",
    "sunos",
    "win32",
];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * Adds the optional packages that a lock file's packages name and the lock file lacks: those that are made for one
 * operating system and processor, which their names say. Without a checksum, since the registry did not have them.
 *
 * @param {{ packages: Record<string, object> }} lock content of a package-lock.json
 * @returns {{ lock: object, added: string[] }} the completed content, and the paths of what was added
 */
export function completeLock(lock) {
    const packages = { ...lock.packages };
    const added = [];
    for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
        for (const [name, version] of Object.entries(optionalDependencies)) {
            const path = `node_modules/${name}`;
            const words = name.split(/[/-]/);
            const os = OPERATING_SYSTEMS.find((system) => words.includes(system));
            const cpu = PROCESSORS.find((processor) => words.includes(processor));
            if (packages[path] || !os || !cpu || !EXACT_VERSION.test(version)) continue;
            packages[path] = { version, cpu: [cpu], ...(dev && { dev }), optional: true, os: [os] };
            added.push(path);
        }
    }
    const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en"));
    return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}
