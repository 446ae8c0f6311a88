import { createCanvas } from "@napi-rs/canvas";
import { numberReport } from "../../shared/domain/number-report.ts";
import type { ReportFront } from "../../shared/domain/report-front.ts";
import type { Run } from "../../shared/domain/report-runs.ts";
import type { TableBlock } from "../../shared/domain/report-table.ts";
import type {
  CalendarBlock,
  CaseBlock,
  ListBlock,
  ParagraphBlock,
  PictureBlock,
  ReportDocument,
} from "../../shared/domain/report.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import { aChartOf } from "./chart-specs.ts";
import { manyRows } from "./full-report.ts";
import { aChapter, aHeading, anAnnex, aReport, aTable } from "./report-documents.ts";

export const words = (...runs: readonly (Run | string)[]): readonly Run[] =>
  runs.map((run) => (typeof run === "string" ? { text: run } : run));

export const aParagraphOf = (...runs: readonly (Run | string)[]): ParagraphBlock => ({
  kind: "paragraph",
  runs: words(...runs),
});

export const seeing = (target: string): Run => ({ text: "？", target });
export const noted = (note: string): Run => ({ text: "", note });

/** A picture of one colour with a frame, in px; on paper as large as asked. */
export function aPicture(changes: Partial<PictureBlock> = {}): PictureBlock {
  const canvas = createCanvas(240, 160);
  const context = canvas.getContext("2d");
  context.fillStyle = "#4E8FB5";
  context.fillRect(0, 0, 240, 160);
  context.fillStyle = "#E0B04A";
  context.fillRect(20, 20, 200, 120);
  const { format = "png" } = changes;
  return {
    kind: "picture",
    caption: { id: "site", label: "图", number: 0, text: "遂潼涪江创新产业园区建设现场" },
    format,
    data: (format === "png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg")).toString("base64"),
    altText: "产业园区建设现场的照片：两排厂房已经封顶。",
    width: 90,
    height: 60,
    ...changes,
  };
}

export const aCase = (title: string, ...story: readonly ParagraphBlock[]): CaseBlock => ({
  kind: "case",
  number: 0,
  title,
  story,
});

export const aList = (isNumbered: boolean, ...items: readonly string[]): ListBlock => ({
  kind: "list",
  isNumbered,
  items: items.map((text) => [{ text }]),
});

export const aCalendar: CalendarBlock = {
  kind: "calendar",
  title: "合作大事记",
  events: [
    { date: "1月5日", runs: words("召开党政联席会议，审议年度合作事项清单。") },
    {
      date: "9月10—12日",
      runs: words(
        "两地共同举办产业对接活动，",
        { text: "签约项目12个", bold: true },
        "，总投资58亿元，涉及装备制造、电子信息、文化旅游等领域。",
      ),
    },
    { date: "11月底", runs: words("对口帮扶资金全部到位。") },
  ],
};

/** A head of two rows, fields that reach over several rows, shaded figures. */
export function aMergedTable(changes: Partial<TableBlock> = {}): TableBlock {
  return aTable({
    caption: { id: "investment", label: "表", number: 0, text: "分领域投资情况" },
    columns: [
      { title: "领域", share: 3, align: "center" },
      { title: "事项名称", share: 6, align: "left" },
      { title: "计划", share: 2, align: "right" },
      { title: "完成", share: 2, align: "right" },
    ],
    head: [
      [
        { text: "领域", down: 2 },
        { text: "事项名称", down: 2 },
        { text: "年度投资", across: 2 },
      ],
      ["计划", "完成"],
    ],
    rows: [
      [{ text: "基础设施互通", down: 2 }, "遂潼快速通道", { text: "100", shade: 2 }, { text: "90", shade: 1 }],
      ["涪江大桥", { text: "200", shade: 4 }, { text: "80", shade: 1 }],
      ["公共服务共享", { text: "以下事项未安排投资", across: 3 }],
    ],
    totalRow: ["合计", "", "300", "170"],
    note: "注：初步数。",
    ...changes,
  });
}

export const formalFront: ReportFront = {
  cover: null,
  redHead: { marks: ["遂宁市发展和改革委员会文件"], documentNumber: "遂发改〔2021〕12号" },
  hasContents: true,
  imprint: {
    copiesTo: "市委办公室，市人大常委会办公室，市政协办公室，各县（市、区）人民政府，市直园区管委会",
    printedBy: "遂宁市发展和改革委员会办公室",
    printedOn: isoDate("2021-12-05"),
  },
};

const sentence =
  "一年来，遂宁市“融入成渝”工作扎实推进——各项合作事项有序落地，截至2021年11月底，累计完成投资4.24亿元，占年度计划的84.0%。";

/** A report with every kind of block, references in all directions, footnotes, and pages that turn in the middle. */
export function aReportOfEveryBlock(changes: Partial<ReportDocument> = {}): ReportDocument {
  const chart = aChartOf("grouped-columns");
  return numberReport(
    aReport({
      front: {
        ...formalFront,
        redHead: null,
        imprint: null,
        cover: { ...aReport().signature, title: aReport().title },
      },
      chapters: [
        aChapter(
          "总体进展情况",
          aParagraphOf(
            sentence,
            "对口帮扶资金4.24亿元",
            noted("来源：《对口协同工作通报》（重庆市发展改革委，2021年12月）。"),
            "，见",
            seeing("plan"),
            "、",
            seeing("investment"),
            "和",
            seeing("annex-items"),
            "。",
            { text: "重点事项全部开工。", bold: true },
          ),
          aList(
            true,
            "加快基础设施互联互通，打通断头路。",
            "推动产业协作，共建园区平台。",
            `完善公共服务共享机制，${sentence}`,
          ),
          aList(false, "高铁公交化开行。", "社保卡“一卡通”。"),
          { kind: "chart", caption: { id: "plan", label: "图", number: 0, text: chart.title }, chart },
          aList(true, "新的列表从一数起。"),
        ),
        aChapter(
          "典型案例",
          aHeading(2, "共建园区"),
          aCase(
            "川渝合作示范园区",
            aParagraphOf(
              sentence,
              "面积12km",
              { text: "2", superscript: true },
              "。",
              noted("来源：荣昌区人民政府网站。"),
            ),
            aParagraphOf("现场见", seeing("site"), "。"),
          ),
          aPicture(),
          aCase("对口协同发展", aParagraphOf(sentence)),
          aHeading(2, "年度大事"),
          aCalendar,
        ),
        aChapter(
          "投资情况",
          aParagraphOf("横排的表格见", seeing("wide"), "。"),
          aMergedTable(),
          aTable({
            caption: { id: "wide", label: "表", number: 0, text: "事项明细" },
            orientation: "landscape",
            rows: manyRows(30),
          }),
          aParagraphOf("表格之后，正文继续。", sentence),
        ),
      ],
      annexes: [
        anAnnex({ id: "annex-items", number: 1, blocks: [aTable({ rows: manyRows(60) })] }),
        anAnnex({
          id: "annex-2",
          number: 2,
          title: "投资完成情况表",
          orientation: "portrait",
          blocks: [aMergedTable({ caption: null })],
        }),
      ],
      ...changes,
    }),
  );
}
