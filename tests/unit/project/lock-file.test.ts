import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("the lock file names no addresses, so that any registry can serve an installation", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved":|\.tgz"/);
  expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});

test("every package is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
