import { describe, expect, test } from "vitest";
import { importsOf, sourceFiles, type Import } from "../../support/source-imports.ts";

/** Imports under `folder` that break a rule, as "from → to" so that a failure names its place. */
function breaches(folder: string, isForbidden: (found: Import) => boolean): readonly string[] {
  return sourceFiles(folder)
    .flatMap(importsOf)
    .filter(isForbidden)
    .map(({ from, to }) => `${from} → ${to}`);
}

const isInside = (path: string, ...folders: readonly string[]) =>
  folders.some((folder) => path.startsWith(`${folder}/`));
const isPackage = ({ to }: Import) => !/^(main|renderer|shared|tests)\//.test(to);

const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];

describe("what may import what", () => {
  test("the imports are really read", () => {
    expect(importsOf("main/index.ts")).toContainEqual({ from: "main/index.ts", to: "main/app/menu.ts" });
    expect(importsOf("main/app/menu.ts")).toContainEqual({ from: "main/app/menu.ts", to: "electron" });
  });

  test("shared stands alone, and runs without Node, Electron and React", () => {
    const nodeOrWindow = /^(node:|electron$|react)/;
    expect(
      breaches("shared", (found) => (isPackage(found) ? nodeOrWindow.test(found.to) : !isInside(found.to, "shared"))),
    ).toEqual([]);
  });

  test("the window imports shared and itself, never Node or Electron", () => {
    const foreign = /^(node:|electron$|better-sqlite3|@napi-rs|docx)/;
    expect(
      breaches("renderer", (found) =>
        isPackage(found) ? foreign.test(found.to) : !isInside(found.to, "renderer", "shared"),
      ),
    ).toEqual([]);
  });

  test("main imports shared and itself, never the window or a test", () => {
    expect(breaches("main", (found) => !isPackage(found) && !isInside(found.to, "main", "shared"))).toEqual([]);
  });

  test("only the desktop shell and the preload script know Electron", () => {
    expect(
      breaches("main", ({ from, to }) => to === "electron" && !isInside(from, "main/app", "main/preload")),
    ).toEqual([]);
  });

  test("in main the way goes down: shell and command line, engine, use cases, store", () => {
    expect(breaches("main/store", ({ to }) => isInside(to, "main") && !isInside(to, "main/store"))).toEqual([]);
    const above = ["main/app", "main/ipc", "main/cli", "main/preload"];
    const below = (from: string) => !isInside(from, ...above, "main/engine") && from.split("/").length > 2;
    expect(breaches("main", ({ from, to }) => isInside(from, "main/engine") && isInside(to, ...above))).toEqual([]);
    // Use cases name the type that the engine hands them, and nothing else of what stands above them.
    const engineType = "main/engine/use-case.ts";
    expect(
      breaches("main", ({ from, to }) => below(from) && isInside(to, ...above, "main/engine") && to !== engineType),
    ).toEqual([]);
  });

  test("boundary, desktop shell and command line do not lean on each other sideways", () => {
    expect(breaches("main/ipc", ({ to }) => isInside(to, "main/app", "main/cli", "main/preload"))).toEqual([]);
    expect(breaches("main/cli", ({ to }) => isInside(to, "main/app", "main/ipc", "main/preload"))).toEqual([]);
    expect(breaches("main/app", ({ to }) => isInside(to, "main/cli", "main/preload"))).toEqual([]);
    expect(breaches("main/preload", ({ to }) => isInside(to, "main"))).toEqual([]);
  });

  test("in the window only app composes features, and no feature imports another", () => {
    expect(
      breaches("renderer/features", ({ from, to }) => {
        const imported = featureOf(to);
        return isInside(to, "renderer/app") || (imported !== undefined && imported !== featureOf(from));
      }),
    ).toEqual([]);
    const parts = [...sourceFiles("renderer/components"), ...sourceFiles("renderer/lib")];
    const upwards = parts.flatMap(importsOf).filter(({ to }) => isInside(to, "renderer/app", "renderer/features"));
    expect(upwards).toEqual([]);
  });
});
