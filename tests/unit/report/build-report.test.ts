import { expect, test } from "vitest";
import { buildReport } from "../../../main/reports/build-report.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { anObservation } from "../../support/observations.ts";
import { chapterText, linesOf } from "../../support/report-text.ts";
import { anItem, aProgressEntry, aWorklist, aYear, aYearData, on, wan, yi } from "../../support/rows.ts";
import { aYearWithEverything } from "../../support/year-with-everything.ts";

const november = isoDate("2021-11-30");
const september = isoDate("2025-09-30");

test("a year without anything is a report that says so, with no annex and no chart", () => {
  const { document, warnings, itemCount, chartCount } = buildReport({ data: aYearData(), history: [] }, november);
  expect({ itemCount, chartCount, annexes: document.annexes }).toEqual({ itemCount: 0, chartCount: 0, annexes: [] });
  expect([document.title, document.cutOffLine, document.marking]).toEqual([
    "2021年度区域合作事项进展情况报告",
    "（截至2021年11月30日）",
    null,
  ]);
  expect(document.chapters.map(({ blocks }) => blocks)).toEqual([
    [aParagraph("截至2021年11月30日，2021年度尚未填报合作事项。")],
    [aParagraph("本年度没有分领域的合作事项。")],
    [aParagraph("成渝地区双城经济圈合作机制方面，《2021年合作事项清单》所列事项尚未填报。")],
    [aParagraph("本年度暂无需要反映的问题。")],
    [aParagraph("本年度尚未填报下一步工作安排。")],
  ]);
  expect(warnings.map(({ kind }) => kind)).toEqual(["no-items", "no-signing-unit"]);
});

function aParagraph(text: string) {
  return { kind: "paragraph", runs: [{ text }] };
}

test("a full year tells counts, investment, the time line, the course and last year", () => {
  const text = chapterText(buildReport(aYearWithEverything(), september), "overall-progress");
  for (const sentence of [
    "2025年度共有合作事项5项，属于遂潼一体化合作机制，分布在3个领域（见附件1）。",
    "按类型分，项目3项、平台1项、通办事项1项。",
    "截至2025年9月30日，已完成1项、推进中3项、滞后1项（见图1）。",
    "投资方面，年度计划投资80亿元，截至2025年9月30日完成58.4亿元，年度投资完成率73%，落后时序2个百分点（见图2、附件2）。",
    "2项填报了总投资，合计74.54亿元。",
    "从逐月进度看，年度投资完成率由3月底的20.6%提高到9月底的73.0%（见图3）。",
    "与2024年度同期相比，合作事项增加1项，为5项，完成投资同比增长39.0%，年度投资完成率提高3.0个百分点（见图4、附件4）。",
  ]) {
    expect(text).toContain(sentence);
  }
});

test("fields are compared, and each is told differently from its neighbours", () => {
  const text = chapterText(buildReport(aYearWithEverything(), september), "field-progress");
  expect(text).toContain(
    "从年度投资完成率看，现代产业体系为85.3%，走在前列；基础设施互通落后时序18.3个百分点、公共服务共享落后时序15.0个百分点，需要加快（见图5）。",
  );
  expect(text).toContain(
    "本领域共有合作事项2项，其中已完成1项、滞后1项。年度计划投资30亿元，已完成17亿元，完成率56.7%，落后时序18.3个百分点。",
  );
  expect(text).toContain("合作事项共2项，均在推进中。完成投资38.4亿元，为年度计划45亿元的85.3%，超时序10.3个百分点。");
  expect(text).toContain(
    "列入合作事项1项，为社保卡“一卡通”，在推进中。全年安排投资5亿元，已完成3亿元，占计划的60%，落后时序15个百分点。",
  );
  expect(text).toContain("遂潼快速通道（遂宁市、潼南区）年度计划投资10亿元，年度完成投资9亿元，完成率90%。");
  expect(text).toContain("截至2025年6月底，遂宁市跨省通办事项167项。");
});

test("mechanisms, problems and next steps are told from the list, the delayed items and their deadlines", () => {
  const report = buildReport(aYearWithEverything(), september);
  expect(chapterText(report, "mechanisms-and-platforms")).toContain(
    "遂潼一体化合作机制方面，遂宁市、潼南区于2025年1月印发的《遂潼一体化2025年重点任务清单》列入事项30项，本报告涉及其中5项。",
  );
  expect(chapterText(report, "problems").split("\n")).toEqual([
    "截至2025年9月30日，亮红灯的事项1项，占全部事项的20%（见附件3）。",
    "涪江大桥：用地手续未办结。",
  ]);
  expect(chapterText(report, "next-steps").split("\n")).toEqual([
    "涪江大桥：加快办理用地手续。",
    "社保卡“一卡通”完成时限为2025年12月。",
  ]);
});

test("figures of later dates are left out of text, tables and charts, and the reader is told", () => {
  const report = buildReport(aYearWithEverything(), september);
  expect(linesOf(report).join("")).not.toContain("标箱");
  expect(report.warnings).toEqual([
    { kind: "later-figures-left-out", message: "1项指标晚于截至日期，没有写入报告。" },
    { kind: "not-unique-cut-off", message: "1项指标的截至日期与报告不同，已在正文注明。" },
  ]);
});

/** The line that opens a group with the sums of its rows. */
const sums = (title: string, ...texts: readonly string[]) => [
  { text: title, across: 2, opensGroup: true },
  ...texts.map((text) => ({ text, opensGroup: true })),
];

test("the annexes list every item with its sums, the fields, the delayed items and the years", () => {
  const { annexes } = buildReport(aYearWithEverything(), september).document;
  expect(annexes.map(({ number, title }) => `附件${number} ${title}`)).toEqual([
    "附件1 合作事项进展情况表",
    "附件2 投资完成情况表",
    "附件3 滞后事项及措施表",
    "附件4 年度对比表",
  ]);
  const [items, fields, delayed, years] = annexes.map(({ blocks }) => blocks[0]);
  expect(items).toMatchObject({
    unitsLine: null,
    columns: ["序号", "事项名称", "类型", "合作方", "牵头单位", "状态"].map((title) => ({ title })),
    totalRow: null,
  });
  expect(items).toHaveProperty("rows.0", [{ text: "一、基础设施互通（2项）", across: 6, opensGroup: true }]);
  expect(items).toHaveProperty("rows.1", ["1", "遂潼快速通道", "项目", "遂宁市、潼南区", "", "已完成"]);
  expect(fields).toMatchObject({
    rows: [
      sums("一、基础设施互通（2项）", "—", "300,000", "170,000", "56.7", "-18.3"),
      ["1", "遂潼快速通道", "—", "100,000", "90,000", "90.0", "+15.0"],
      ["2", "涪江大桥", "—", "200,000", "80,000", "40.0", "-35.0"],
      sums("二、现代产业体系（2项）", "745,400", "450,000", "384,000", "85.3", "+10.3"),
      ["3", "遂潼涪江创新产业园", "580,000", "400,000", "340,000", "85.0", "+10.0"],
      ["4", "锂电产业园", "165,400", "50,000", "44,000", "88.0", "+13.0"],
      sums("三、公共服务共享（1项）", "—", "50,000", "30,000", "60.0", "-15.0"),
      ["5", "社保卡“一卡通”", "—", "50,000", "30,000", "60.0", "-15.0"],
    ],
    totalRow: ["", "合计", "745,400", "800,000", "584,000", "73.0", "-2.0"],
  });
  expect(delayed).toHaveProperty("rows", [
    ["1", "基础设施互通", "涪江大桥", "市交通运输局", "状态为滞后", "用地手续未办结", "加快办理用地手续。"],
  ]);
  expect(years).toHaveProperty("rows", [
    ["2024年", "2024年9月30日", "4", "1", "—", "600,000", "420,000", "70.0"],
    ["2025年", "2025年9月30日", "5", "1", "745,400", "800,000", "584,000", "73.0"],
  ]);
});

test("without plans there is no completion and no time line anywhere, and the charts show what there is", () => {
  const items = [
    anItem({ field: "产业协同", kind: "project", title: "万州绿色智造赋能中心", totalInvestment: yi("10") }),
    anItem({ field: "市场互通", kind: "agreement", title: "横向生态补偿协议" }),
  ];
  const report = buildReport({ data: aYearData({ items }), history: [] }, november);
  expect(linesOf(report).join("")).not.toMatch(/完成率|时序/);
  expect(report.warnings.map(({ kind }) => kind)).toEqual(["no-plan", "no-signing-unit"]);
  expect(report.chartCount).toBe(2);
});

test("a plan of which nothing is reported is said to be so", () => {
  const report = buildReport(
    { data: aYearData({ items: [anItem({ plannedThisYear: wan("4336") })] }), history: [] },
    november,
  );
  expect(chapterText(report, "overall-progress")).toContain("年度计划投资4336万元，截至2021年11月30日尚未填报完成投资");
  expect(report.warnings.map(({ kind }) => kind)).toContain("no-done");
});

test("demo data says so on every page, and an office's own title is kept", () => {
  const year = aYear({ kind: "demo", reportTitle: "川渝合作,2021年进展" });
  const { document } = buildReport({ data: aYearData({ year }), history: [] }, november);
  expect([document.marking, document.title]).toEqual(["演示数据", "川渝合作，2021年进展"]);
});

test("indicators are written as the source has them, in 数读 and in their chapter, each with its date", () => {
  const observations = [
    anObservation({ value: "4.24" }),
    anObservation({ indicator: "对口协同实施项目", value: "184", unit: "个" }),
    anObservation({ indicator: "对口协同实施项目总投资", value: "16.54" }),
    anObservation({
      indicator: "黔江区出售森林面积指标",
      value: "8.46",
      unit: "万亩",
      scope: "黔江区、重庆高新区",
      asOf: on("2021-06-25"),
    }),
    anObservation({
      indicator: "入驻师生",
      value: "13000",
      unit: "名",
      qualifier: "more",
      scope: "四川文轩职业学院",
      asOf: null,
    }),
    anObservation({ indicator: "销往成渝地区的比例", value: "30", unit: "%", qualifier: "atLeast", scope: null }),
  ];
  const report = buildReport({ data: aYearData({ observations }), history: [] }, november);
  const figures = report.document.chapters[0]?.blocks.find(({ kind }) => kind === "figures");
  expect(figures).toEqual({
    kind: "figures",
    title: "数读·2021",
    note: "（截至2021年11月30日，标＊的来源未注明截至日期）",
    lines: [
      [{ text: "全市所有结对区县累计落实到位对口帮扶资金4.24亿元，对口协同实施项目184个，总投资16.54亿元" }],
      [{ text: "黔江区出售森林面积指标8.46万亩（截至2021年6月25日）" }],
      [{ text: "销往成渝地区的比例为30%以上" }],
      [{ text: "四川文轩职业学院入驻师生13000余名＊" }],
    ],
  });
  expect(chapterText(report, "mechanisms-and-platforms")).toContain(
    "截至2021年11月30日，全市所有结对区县累计落实到位对口帮扶资金4.24亿元，对口协同实施项目184个，总投资16.54亿元；销往成渝地区的比例为30%以上。截至2021年6月25日，黔江区出售森林面积指标8.46万亩。四川文轩职业学院入驻师生13000余名。",
  );
});

test("items of which the same is told share one story, and a text that names its item is not named twice", () => {
  const same = "荣昌区携手重庆市畜牧科学院与内江市实质性推进项目建设";
  const parties = ["内江市", "荣昌区"];
  const items = ["商品猪产业集群", "稻渔综合种养产业带", "合川企业在秀山注册落地"].map((title) =>
    anItem({ title, field: "现代产业体系", parties }),
  );
  const texts = [same, same, "合川区企业携带109个药品批文在秀山注册落地。"];
  const progress = items.map(({ id }, index) => aProgressEntry({ itemId: id, text: texts[index] ?? null }));
  const report = buildReport({ data: aYearData({ items, progress }), history: [] }, november);
  expect(chapterText(report, "field-progress").split("\n")).toEqual([
    "现代产业体系",
    "本领域共有合作事项3项，由内江市、荣昌区合作推进。",
    `商品猪产业集群和稻渔综合种养产业带：${same}。合川区企业携带109个药品批文在秀山注册落地。`,
  ]);
});

test("the same problem is told once with all its items", () => {
  const items = ["甲桥", "乙桥", "丙桥", "丁桥"].map((title) =>
    anItem({ title, status: "delayed", problem: "用地手续未办结。" }),
  );
  const other = anItem({ title: "戊园区", status: "delayed", problem: "资金到位不及时" });
  const report = buildReport({ data: aYearData({ items: [...items, other] }), history: [] }, november);
  expect(chapterText(report, "problems")).toContain(
    "一是用地手续未办结，涉及甲桥、乙桥、丙桥等4项。二是戊园区：资金到位不及时。",
  );
});

test("years with different cut-off dates are not compared as 同比", () => {
  const source = aYearWithEverything();
  const history = source.history.map((year) => ({ ...year, asOf: isoDate("2024-12-31") }));
  const text = chapterText(buildReport({ ...source, history }, september), "overall-progress");
  expect(text).not.toContain("同比");
  expect(text).toContain(
    "与2024年度（截至2024年12月31日）相比，合作事项增加1项，为5项，上述年度完成投资为42亿元（见图4、附件4）。",
  );
});

test("years without a common mechanism stand side by side and are not compared", () => {
  const source = aYearWithEverything();
  const history = source.history.map((year) => ({ ...year, mechanisms: ["别的合作机制"] }));
  const text = chapterText(buildReport({ ...source, history }, september), "overall-progress");
  expect(text).not.toMatch(/相比|同比/);
  expect(text).toContain("2025年度收录5项；两个年度的合作机制不同，不作增减比较（见图4、附件4）。");
});

test("no three fields or mechanisms in a row are told in the same words", () => {
  const names = ["甲", "乙", "丙", "丁", "戊", "己"];
  const worklists = names.map((name) => aWorklist({ id: `list-${name}`, mechanism: name, title: name }));
  const items = names.flatMap((name) =>
    ["completed" as const, "inProgress" as const].map((status) =>
      anItem({ field: name, status, worklistId: `list-${name}`, plannedThisYear: yi("2") }),
    ),
  );
  const progress = items.map(({ id }) => aProgressEntry({ itemId: id, doneThisYear: yi("1") }));
  const fields = names.map((name, position) => ({ name, position }));
  const report = buildReport({ data: aYearData({ worklists, fields, items, progress }), history: [] }, november);
  for (const chapter of ["field-progress", "mechanisms-and-platforms"]) {
    const openings = chapterText(report, chapter)
      .split("\n")
      .map((line) => line.replaceAll(/[\d.]+|[甲乙丙丁戊己]/g, "…"))
      .filter((line) => line.includes("合作事项") && line.endsWith("。"));
    expect(openings.length).toBeGreaterThanOrEqual(names.length);
    expect(openings.filter((line, index) => line === openings[index + 1])).toEqual([]);
  }
});

test("a name with 、 in it stands in quotation marks among others", () => {
  const items = ["甲桥", "社保卡、电子社保卡“一卡通”试点"].map((title) => anItem({ title, field: "公共服务共享" }));
  const report = buildReport({ data: aYearData({ items }), history: [] }, november);
  expect(chapterText(report, "field-progress")).toContain("主要包括甲桥、“社保卡、电子社保卡‘一卡通’试点”。");
});

test("a list without any mark of a document is not cited as one", () => {
  const gathered = aWorklist({ mechanism: "一区两群", title: "2021年对口协同发展事项（据报道整理）" });
  const item = anItem({ worklistId: gathered.id });
  const report = buildReport({ data: aYearData({ worklists: [gathered], items: [item] }), history: [] }, november);
  expect(chapterText(report, "mechanisms-and-platforms")).toBe("一区两群合作机制方面，共有合作事项1项。");
});
