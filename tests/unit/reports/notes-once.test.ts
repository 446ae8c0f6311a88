import { expect, test } from "vitest";
import { footnoteMark, markedRuns } from "../../../main/reports/inline-marks.ts";

const [daily, notice] = [footnoteMark("来源：《内江日报》。"), footnoteMark("来源：《通知》。")];
const notesOf = (text: string) => markedRuns(text).flatMap((run) => ("note" in run ? [run.note] : []));

test("a source that a paragraph names again and again stands at its foot once, behind the last of its figures", () => {
  const runs = markedRuns(`资金4.39亿元${daily}。项目5对${daily}。`);
  expect(runs).toEqual([
    { text: "资金4.39亿元" },
    { text: "。项目5对" },
    { text: "", note: "来源：《内江日报》。" },
    { text: "。" },
  ]);
});

test("another source between them keeps both", () => {
  expect(notesOf(`甲1项${daily}，乙2项${notice}，丙3项${daily}。`)).toHaveLength(3);
});
