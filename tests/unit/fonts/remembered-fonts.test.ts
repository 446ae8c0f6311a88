import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rememberedFontNames } from "../../../main/fonts/remembered-font-names.ts";
import { aFontNamed } from "../../support/font-files.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** A folder with one font in a folder of its own, and where its names are kept. */
function aFontFolder() {
  const [folder, kept] = [tempFolder(), join(tempFolder(), "cache", "font-names.json")];
  const inside = join(folder, "office");
  mkdirSync(inside);
  writeFileSync(join(inside, "a.ttf"), aFontNamed(["仿宋", "utf-16"]));
  return { folder, inside, kept, names: async () => [...(await rememberedFontNames([folder], kept))] };
}

test("names are kept, and told without looking into the fonts again", async () => {
  const { folder, kept, names } = aFontFolder();
  expect(await names()).toEqual(["仿宋"]);
  writeFileSync(kept, readFileSync(kept, "utf8").replace("仿宋", "记住的仿宋"));
  expect(await names()).toEqual(["记住的仿宋"]);
  expect([...(await rememberedFontNames([folder, tempFolder()], kept))]).toEqual(["仿宋"]);
});

test("a font that is added or removed anywhere is noticed, and a folder that comes or goes", async () => {
  const { folder, inside, names } = aFontFolder();
  await names();
  writeFileSync(join(inside, "b.ttf"), aFontNamed(["楷体", "utf-16"]));
  // A clock of whole seconds would not see a change within the same second.
  utimesSync(inside, new Date(2001, 1), new Date(2001, 1));
  expect((await names()).toSorted()).toEqual(["仿宋", "楷体"]);
  rmSync(inside, { recursive: true });
  expect(await names()).toEqual([]);
  rmSync(folder, { recursive: true });
  expect(await names()).toEqual([]);
});

test.each(["", "{", "[]", `{"asked":[],"folders":[1],"names":[]}`])(
  "a damaged note is as good as none: %s",
  async (text) => {
    const { kept, names } = aFontFolder();
    mkdirSync(join(kept, ".."), { recursive: true });
    writeFileSync(kept, text);
    expect(await names()).toEqual(["仿宋"]);
    expect(readFileSync(kept, "utf8")).toContain("仿宋");
  },
);

test("where nothing can be kept, the names are read each time", async () => {
  const { folder } = aFontFolder();
  const place = join(tempFolder(), "file");
  writeFileSync(place, "");
  expect([...(await rememberedFontNames([folder], join(place, "font-names.json")))]).toEqual(["仿宋"]);
});
