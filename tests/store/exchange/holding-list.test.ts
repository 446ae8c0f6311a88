import { expect, test } from "vitest";
import { aDesk } from "../../support/desk.ts";
import { apply, examine } from "../../support/desk-import.ts";
import { aWorkbook } from "../../support/workbooks.ts";

const named = (title: string, ...names: readonly string[]) =>
  aWorkbook({ rows: [[title], ["序号", "事项名称"], ...names.map((name, index) => [index + 1, name])] });

test("a table under another title goes to the list that most of its names stand on", async () => {
  const desk = aDesk();
  await apply(desk, await named("2021年合作事项清单", "成渝中线高铁", "内江—荣昌高速", "农高区"));
  const other = { title: "2021年重点项目", mechanism: "川南渝西融合发展试验区" };
  await apply(desk, await named("重点项目", "社保卡通办"), { worklist: other });

  const again = await examine(desk, await named("11月报送", "成渝中线高铁", "内江-荣昌高速", "农 高区", "新事项"));
  const here = { title: "2021年合作事项清单", mechanism: "成渝地区双城经济圈" };
  expect(again.suggested).toMatchObject({ worklistTitle: "11月报送", holding: here });
  const few = await examine(desk, await named("11月报送", "社保卡通办", "新事项一", "新事项二"));
  expect(few.suggested.holding).toBeNull();
  const half = await examine(desk, await named("11月报送", "社保卡通办", "新事项一"));
  expect(half.suggested.holding).toEqual(other);
});
