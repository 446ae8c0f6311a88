import { expect, test } from "vitest";
import { fitsWord } from "../../../shared/domain/words/fits-word.ts";
import { nearDoubles } from "../../../shared/domain/words/near-doubles.ts";
import type { WordKind, WordRow } from "../../../shared/domain/words/word-row.ts";

const words = (kind: WordKind, names: readonly string[], shortNames: Readonly<Record<string, string>> = {}) =>
  names.map((name, index): WordRow => ({
    id: `${index}`,
    revision: 1,
    kind,
    name,
    shortName: shortNames[name] ?? null,
    uses: 1,
  }));

const pairsOf = (rows: readonly WordRow[]) => nearDoubles(rows).map(({ one, other }) => `${one.name}=${other.name}`);

test("usual short forms, blanks and brackets make no other unit; another office or another city does", () => {
  expect(
    pairsOf(
      words("unit", [
        "内江市发改委",
        "内江市发展和改革委员会",
        "内江市发展改革委",
        "荣昌区发展改革委",
        "内江市住建局",
        "内江市住房和城乡建设局",
        "内江市水利局",
      ]),
    ),
  ).toEqual([
    "内江市发改委=内江市发展和改革委员会",
    "内江市发改委=内江市发展改革委",
    "内江市住建局=内江市住房和城乡建设局",
  ]);
});

test("a place with and without its rank may be one, and a word whose short name is another word", () => {
  expect(pairsOf(words("party", ["内江", "内江市", "荣昌区", "渝北区", "荣昌"]))).toEqual([
    "内江=内江市",
    "荣昌区=荣昌",
  ]);
  const gaoxin = words("party", ["重庆高新技术产业开发区", "重庆高新区"], { 重庆高新技术产业开发区: "重庆高新区" });
  expect(pairsOf(gaoxin)).toEqual(["重庆高新技术产业开发区=重庆高新区"]);
});

test("a word is meant by a part of its name or short name, or by its pinyin initials", () => {
  const spelling = {
    name: "内江市发展和改革委员会",
    shortName: "市发改委",
    initials: "njsfzhggwyh",
    former: ["内江市计委"],
  };
  const fits = (typed: string) => fitsWord(spelling.name, typed, spelling);
  expect(["改革", "发改", "njs", "FZHGG", " ｎｊ ", ""].map(fits)).toEqual([true, true, true, true, true, true]);
  expect(fits("计委")).toBe(true);
  expect(["荣昌", "xyz", "n1"].map(fits)).toEqual([false, false, false]);
  expect(fitsWord("内江市", "njs", undefined)).toBe(false);
});
