import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCleanText } from "../../../shared/domain/text.ts";
import { choiceSets, readChoice } from "../../../shared/exchange/cells/read-choice.ts";
import { readName, readNames } from "../../../shared/exchange/cells/read-names.ts";
import { readText } from "../../../shared/exchange/cells/read-text.ts";
import { anyCell } from "../../support/sheet-cells.ts";

const kinds = (notes: readonly { readonly kind: string }[]) => notes.map(({ kind }) => kind);

describe("names", () => {
  test("lose blanks around them and line breaks in them, and are otherwise left as they are", () => {
    expect(readName("  成渝中线高铁 ")).toMatchObject({ value: "成渝中线高铁", notes: [{ kind: "name-cleaned" }] });
    expect(readName("成渝中线\n高铁（内江段）")).toMatchObject({ value: "成渝中线高铁（内江段）" });
    expect(readName("“双城”记😀 A&B's")).toEqual({ value: "“双城”记😀 A&B's", notes: [] });
    expect(readName("甲\u0000乙\uD800")).toMatchObject({
      value: "甲乙\uFFFD",
      notes: [{ kind: "control-characters" }],
    });
    expect(readName("长".repeat(10_000))).toMatchObject({
      value: null,
      notes: [{ level: "rejected", kind: "too-long" }],
    });
    expect(readName(12)).toMatchObject({ value: "12" });
  });

  test.each([
    ["内江市、荣昌区", ["内江市", "荣昌区"]],
    ["内江市，荣昌区;潼南区\n遂宁市/大足区", ["内江市", "荣昌区", "潼南区", "遂宁市", "大足区"]],
    [" 内江市 、 内江市、", ["内江市"]],
    ["市交通局（高速公路、铁路）、市发展改革委", ["市交通局（高速公路、铁路）", "市发展改革委"]],
  ])("%j names %j", (cell, names) => {
    expect(readNames(cell).value).toEqual(names);
  });

  test("doubled names count once, and that is told", () => {
    expect(kinds(readNames("内江市、荣昌区、内江市").notes)).toEqual(["doubled-names"]);
    expect(readNames("／")).toMatchObject({ value: null });
  });
});

describe("fixed words", () => {
  test("are known by their own word and by others that offices use", () => {
    expect(readChoice("推进中", choiceSets.status)).toEqual({ value: "inProgress", notes: [] });
    expect(readChoice(" 已办结 ", choiceSets.status)).toMatchObject({
      value: "completed",
      notes: [{ kind: "choice-reworded" }],
    });
    expect(readChoice("在建", choiceSets.phase)).toMatchObject({ value: "continued" });
    expect(readChoice("", choiceSets.kind)).toEqual({ value: null, notes: [] });
  });

  test("an unknown word is kept out, with the words there are", () => {
    const { value, notes } = readChoice("已完成八成", choiceSets.status);
    expect(value).toBeNull();
    expect(notes).toMatchObject([{ level: "rejected", kind: "unknown-choice", repairs: ["已完成"] }]);
    expect(notes[0]?.message).toContain("可选：未启动、推进中、已完成、滞后、终止");
  });
});

describe("texts", () => {
  test("keep their lines, lose what cannot be kept, and a lone sign says nothing", () => {
    expect(readText("第一段\r\n第二段 ").value).toBe("第一段\n第二段");
    expect(readText("无。")).toMatchObject({ value: null, notes: [{ kind: "blank-mark" }] });
    expect(readText("无重大问题")).toEqual({ value: "无重大问题", notes: [] });
    expect(readText("=1+1").value).toBe("=1+1");
    expect(readText("字".repeat(100_001))).toMatchObject({ value: null, notes: [{ kind: "too-long" }] });
  });

  test("whatever stands in a cell, what is read can be kept", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const texts = [readText(cell).value ?? "", readName(cell).value ?? "", ...(readNames(cell).value ?? [])];
        expect(texts.every(isCleanText)).toBe(true);
        for (const set of Object.values(choiceSets)) readChoice(cell, set as typeof choiceSets.kind);
      }),
      { numRuns: 1000 },
    );
  });
});
