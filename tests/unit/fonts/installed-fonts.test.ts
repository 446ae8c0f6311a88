import { copyFileSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fontFolders } from "../../../main/fonts/font-folders.ts";
import { installedFontNames } from "../../../main/fonts/installed-font-names.ts";
import { readFontNames } from "../../../main/fonts/read-font-names.ts";
import { chartFontPath } from "../../../main/reports/pictures/chart-font-path.ts";
import { fontWarningFor } from "../../../main/reports/font-warning.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { aCollectionOf, aFontNamed } from "../../support/font-files.ts";

test("a real font tells its names", async () => {
  expect(await readFontNames(chartFontPath())).toContain("Noto Sans SC");
});

test("names are read in every language and encoding that fonts of Chinese use, from collections too", async () => {
  const folder = tempFolder();
  const [single, collection] = [join(folder, "one.ttf"), join(folder, "all.ttc")];
  writeFileSync(single, aFontNamed(["FangSong_GB2312", "utf-16"], ["仿宋_GB2312", "gb2312"]));
  writeFileSync(
    collection,
    aCollectionOf(
      [
        ["SimSun", "utf-16"],
        ["宋体", "utf-16"],
      ],
      [["NSimSun", "utf-16"]],
    ),
  );
  expect(await readFontNames(single)).toEqual(["FangSong_GB2312", "仿宋_GB2312"]);
  expect(await readFontNames(collection)).toEqual(["SimSun", "宋体", "NSimSun"]);
});

test("a file that is no font, is cut short, or lies about its size has no names and stops nobody", async () => {
  const font = aFontNamed(["仿宋", "utf-16"]);
  const files = [
    Buffer.alloc(0),
    Buffer.from("这不是字体"),
    font.subarray(0, 40),
    Buffer.alloc(4096, 0xff),
    font.subarray(0, -2),
  ];
  const folder = tempFolder();
  for (const [index, bytes] of files.entries()) {
    const path = join(folder, `${index}.ttf`);
    writeFileSync(path, bytes);
    expect(await readFontNames(path)).toEqual([]);
  }
  expect(await readFontNames(join(folder, "gone.ttf"))).toEqual([]);
});

test("folders are searched through, missing ones skipped; a font that is exchanged is read anew", async () => {
  const folder = tempFolder();
  const place = join(folder, "wps", "office");
  mkdirSync(place, { recursive: true });
  copyFileSync(chartFontPath(), join(place, "Chart.TTF"));
  const path = join(folder, "a.otf");
  writeFileSync(path, aFontNamed(["甲", "utf-16"]));
  const folders = [folder, join(folder, "missing")];
  const names = await installedFontNames(folders);
  expect([names.has("Noto Sans SC"), names.has("甲")]).toEqual([true, true]);
  writeFileSync(path, aFontNamed(["乙", "utf-16"]));
  utimesSync(path, new Date(), new Date(statSync(path).mtimeMs + 5000));
  expect((await installedFontNames(folders)).has("乙")).toBe(true);
  expect(readFileSync(path).length).toBeGreaterThan(0);
});

describe("each system keeps its fonts in folders of its own", () => {
  test.each([
    ["win32", { WINDIR: "D:\\Windows", LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local" }, "D:\\Windows\\Fonts"],
    ["win32", { LOCALAPPDATA: "C:\\Local" }, "C:\\Local\\Microsoft\\Windows\\Fonts"],
    ["darwin", {}, "/home/li/Library/Fonts"],
    ["linux", {}, "/home/li/.local/share/fonts"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/data/fonts"],
  ] as const)("%s %j: %s", (platform, environment, folder) => {
    expect(fontFolders({ platform, home: "/home/li", environment })).toContain(folder);
  });
});

describe("the notice before export", () => {
  const all = ["FangSong_GB2312", "楷体_GB2312", "SimHei", "SimSun", "方正小标宋简体"];

  test("is silent where every face is installed, under its Chinese name or its Latin one", () => {
    expect(fontWarningFor(new Set(all))).toBeNull();
  });

  test("names what is missing and what stands in for it", () => {
    expect(fontWarningFor(new Set(["仿宋", "楷体_GB2312", "SimHei", "SimSun"]))).toEqual({
      kind: "missing-fonts",
      message: "本机没有安装仿宋_GB2312（将以仿宋代替）、方正小标宋简体（将以宋体代替），打开报告时版面略有不同。",
    });
    expect(fontWarningFor(new Set(all.slice(1)))?.message).toBe(
      "本机没有安装仿宋_GB2312，打开报告时换行和页数可能与其他电脑不同。",
    );
  });
});
