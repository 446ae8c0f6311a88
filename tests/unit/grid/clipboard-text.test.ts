import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitBlock } from "../../../shared/exchange/grid/fit-block.ts";
import { readTabSeparated, writeTable, writeTabSeparated } from "../../../shared/exchange/grid/tab-separated.ts";

describe("cells on the clipboard", () => {
  test("what Excel writes is taken cell by cell, line breaks and quotes within cells included", () => {
    const text = '血橙基地\t1,234.5\t"第一批\r\n第二批"\r\n"他说""可以"""\t\t2025年3月\r\n';
    expect(readTabSeparated(text)).toEqual([
      ["血橙基地", "1,234.5", "第一批\n第二批"],
      ['他说"可以"', "", "2025年3月"],
    ]);
  });

  test("a text without tabs is one cell, and a quote within it stays", () => {
    expect(readTabSeparated("内江")).toEqual([["内江"]]);
    expect(readTabSeparated('"双城"经济圈')).toEqual([['"双城"经济圈']]);
    expect(readTabSeparated("")).toEqual([[""]]);
  });

  test("whatever is copied comes back the same", () => {
    const cell = fc.string().map((text) => text.replaceAll("\r", ""));
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(readTabSeparated(writeTabSeparated(rows))).toEqual(rows);
      }),
    );
  });

  test("the table for Word holds the signs of the text, not of a page", () => {
    expect(writeTable([["<b>&", "一\n二"]])).toBe(
      "<table><tbody><tr><td>&lt;b&gt;&amp;</td><td>一<br>二</td></tr></tbody></table>",
    );
  });
});

describe("laying a block over the list", () => {
  const list = { rows: 10, columns: 5 };
  const block = [
    ["一", "二"],
    ["三", "四"],
  ];

  test("it goes down and right from the chosen cell", () => {
    const fitted = fitBlock(block, { top: 3, left: 1, bottom: 3, right: 1 }, list);
    expect(fitted.range).toEqual({ top: 3, left: 1, bottom: 4, right: 2 });
    expect([fitted.textAt(0, 0), fitted.textAt(1, 1)]).toEqual(["一", "四"]);
    expect([fitted.rowsLeft, fitted.columnsLeft]).toEqual([0, 0]);
  });

  test("one cell fills the whole selection", () => {
    const fitted = fitBlock([["推进中"]], { top: 0, left: 2, bottom: 6, right: 3 }, list);
    expect(fitted.range).toEqual({ top: 0, left: 2, bottom: 6, right: 3 });
    expect(fitted.textAt(5, 1)).toBe("推进中");
  });

  test("what goes past the end is counted, and what fits is offered", () => {
    const fitted = fitBlock(block, { top: 9, left: 4, bottom: 9, right: 4 }, list);
    expect(fitted.range).toEqual({ top: 9, left: 4, bottom: 9, right: 4 });
    expect([fitted.rowsLeft, fitted.columnsLeft]).toEqual([1, 1]);
  });

  test("a shorter line, and an empty one, say nothing of the cells they do not reach", () => {
    const ragged = [["甲项目"], [""], ["乙项目", "基础设施"]];
    const fitted = fitBlock(ragged, { top: 0, left: 0, bottom: 0, right: 0 }, list);
    expect([0, 1, 2].map((row) => [fitted.textAt(row, 0), fitted.textAt(row, 1)])).toEqual([
      ["甲项目", null],
      [null, null],
      ["乙项目", "基础设施"],
    ]);
  });

  test("an empty line of a single column empties its cell", () => {
    const fitted = fitBlock([["甲"], [""]], { top: 0, left: 0, bottom: 0, right: 0 }, list);
    expect(fitted.textAt(1, 0)).toBe("");
  });
});
