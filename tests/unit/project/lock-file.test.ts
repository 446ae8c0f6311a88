import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("the lock file names no addresses, so that any registry can serve an installation", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved":|\.tgz"/);
  expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});

test("the lock file names the binaries of every system, not only of the one it was written on", () => {
  const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
    read("package-lock.json"),
  );
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  expect(wanted).toContain("@napi-rs/canvas-win32-x64-msvc");
});

test("every package is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
