import { describe, expect, test } from "vitest";
import { blank, body, caption, headRow, paragraph, row, run, table, title } from "../../support/hand-made-docx.ts";
import { faultsIn } from "../../support/inspection.ts";

const around = (...blocks: readonly string[]) => ({ body: [title(), blank, body(), ...blocks, body()] });

describe("tables", () => {
  test.each([
    [
      "a head that is not repeated",
      table([row(["事项", "进展"]), row(["园区", "已开工"])]),
      "601 表头行在各页重复 ← 表头不重复",
    ],
    [
      "rows that may break",
      table([headRow, row(["园区", "已开工"], ""), row(["道路", "在建"], "")]),
      "602 行不跨页断开 ← 2行可能跨页断开",
    ],
    [
      "lines of fixed height",
      table([
        headRow,
        row(["园区", "已开工"]).replaceAll(
          `<w:pStyle w:val="Cell"/>`,
          `<w:pStyle w:val="Cell"/><w:spacing w:line="560" w:lineRule="exact"/>`,
        ),
      ]),
      "603 表内不用固定行距 ← 2段用了固定行距，文字可能被截断",
    ],
    [
      "a width in percent",
      table(undefined, `<w:tblW w:w="5000" w:type="pct"/>`),
      "604 表宽用固定数值 ← 表宽用百分比，在不同软件中宽窄不一",
    ],
    [
      "a table wider than the text",
      table(undefined, `<w:tblW w:w="12000" w:type="dxa"/>`),
      "605 表不宽于版心 ← 超出版心约56毫米",
    ],
    ["text in 三号", table([headRow, row([run("园区", `<w:sz w:val="32"/>`), "已开工"])]), "606 小四或五号 ← 三号"],
  ])("%s", async (_, wrong, fault) => {
    expect(await faultsIn(around(wrong))).toEqual([fault]);
  });

  test("a row taller than half a page may break", async () => {
    expect(await faultsIn(around(table([headRow, row(["园区", "长".repeat(2000)], "")])))).toEqual([]);
  });

  test("a caption below its table is found", async () => {
    expect(await faultsIn(around(table(), caption("表", 1, "进展")))).toEqual(["611 表题在表的上方 ← 在表的下方"]);
  });

  test("one row or one column lays something out and is no table of data", async () => {
    expect(
      await faultsIn(around(table([row(["左", "右"], "")]), body(), table([row(["上"], ""), row(["下"], "")]))),
    ).toEqual([]);
  });

  test("paragraphs of a table in a table are told by the outer cell", async () => {
    const inner = `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${table([row(["内,层", "内层"])])}${paragraph("Cell", "外层")}</w:tc>`;
    const outer = table([
      headRow,
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${inner}${inner.replace("内,层", "内层")}</w:tr>`,
    ]);
    expect(await faultsIn(around(outer))).toEqual(["701 全角“，” ← “,”"]);
  });
});
