import { buffer } from "node:stream/consumers";
import { zipStream } from "../../main/files/write-zip.ts";

/** A Word file written by hand, part by part; what is not given is as GB/T 9704-2012 wants it. */
export interface HandMade {
  /** Content of `w:body` without the last section. */
  readonly body?: readonly string[];
  /** Children of the last `w:sectPr`. */
  readonly section?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footers?: { readonly odd?: string; readonly even?: string };
  /** Further parts of the package, by path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the main part: type → target. */
  readonly relationships?: Readonly<Record<string, string>>;
  readonly mainType?: string;
  /** Kinds of further parts below `word/`: header1 → header. */
  readonly types?: Readonly<Record<string, string>>;
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
export const namespaces =
  `xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" ` +
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

const fonts = (name: string) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
const sized = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const line = `<w:spacing w:before="0" w:after="0" w:line="578" w:lineRule="exact"/>`;
const indent = `<w:ind w:firstLineChars="200" w:firstLine="640"/>`;

/** A paragraph style: id, Word's name for it, paragraph and run properties. */
export function styleXml(id: string, name: string, paragraph: string, run: string, basedOn = "Normal"): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

export const rightStyles =
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts("仿宋_GB2312")}${sized(32)}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>${line}<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="-5"/></w:rPr></w:style>` +
  styleXml("Title", "Title", `<w:jc w:val="center"/>`, `${fonts("方正小标宋简体")}${sized(44)}`) +
  styleXml("BodyText", "Body Text", indent, "") +
  styleXml("Heading1", "heading 1", `${indent}<w:outlineLvl w:val="0"/>`, fonts("黑体")) +
  styleXml("Heading2", "heading 2", `${indent}<w:outlineLvl w:val="1"/>`, fonts("楷体_GB2312")) +
  styleXml("Heading3", "heading 3", `${indent}<w:outlineLvl w:val="2"/>`, "") +
  styleXml("Heading4", "heading 4", `${indent}<w:outlineLvl w:val="3"/>`, "") +
  styleXml("AnnexMark", "附件", `<w:pageBreakBefore/>`, fonts("黑体")) +
  styleXml("Cell", "表格文字", `<w:spacing w:line="240" w:lineRule="auto"/>`, `<w:spacing w:val="0"/>${sized(21)}`) +
  styleXml(
    "Caption",
    "caption",
    `<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
    sized(24),
  ) +
  styleXml(
    "Footer",
    "footer",
    `<w:spacing w:line="240" w:lineRule="auto"/>`,
    `${fonts("宋体")}<w:spacing w:val="0"/>${sized(28)}`,
  );

export const rightPage = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1430" w:gutter="0"/>`;
const grid = `<w:docGrid w:type="lines" w:linePitch="578"/>`;

export const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (style: string, content: string, properties = "") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content.startsWith("<") || content === "" ? content : run(content)}</w:p>`;

export const title = (text = "关于年度合作事项进展情况的报告", properties = "") => paragraph("Title", text, properties);
export const body = (text = "全年合作事项总体进展顺利，各项任务按计划推进。", properties = "") =>
  paragraph("BodyText", text, properties);
export const heading = (level: 1 | 2 | 3 | 4, text: string, properties = "") =>
  paragraph(`Heading${level}`, text, properties);
export const blank = paragraph("Normal", "");
const officeName = "某某市发展和改革委员会";
/** 署名 two characters from the right, the date two characters behind it: nine characters stand left of a name of eleven. */
export const signature = (date = "2025年1月5日") =>
  paragraph("Normal", officeName, `<w:ind w:left="4725"/>`) + paragraph("Normal", date, `<w:ind w:left="5355"/>`);

export const row = (cells: readonly string[], properties = "<w:cantSplit/>", style = "Cell") =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(style, cell)}</w:tc>`).join("")}</w:tr>`;
export const headRow = row(["事项", "进展"], "<w:cantSplit/><w:tblHeader/>");
export const table = (
  rows: readonly string[] = [headRow, row(["园区", "已开工"])],
  width = `<w:tblW w:w="8000" w:type="dxa"/>`,
) =>
  `<w:tbl><w:tblPr>${width}</w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows.join("")}</w:tbl>`;

export const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const caption = (label: string, number: number, text: string, properties = "") =>
  paragraph("Caption", run(label) + field(`SEQ ${label} \\* ARABIC`, String(number)) + run(`　${text}`), properties);

export const pageNumber = (side: "odd" | "even", content = run("— ") + field("PAGE", "1") + run(" —")) =>
  paragraph(
    "Footer",
    content,
    side === "odd" ? `<w:ind w:right="280"/><w:jc w:val="right"/>` : `<w:ind w:left="280"/><w:jc w:val="left"/>`,
  );

/** A report with one of everything that rules look at, and nothing to object to. */
export const rightBody: readonly string[] = [
  title(),
  blank,
  heading(1, "一、总体进展情况"),
  body(),
  heading(2, "（一）基础设施"),
  heading(3, "1.重点项目"),
  heading(4, "（1）快速通道"),
  body("截至2024年12月底，“遂潼”合作完成投资4.24亿元，占年度计划的84.0%。"),
  caption("表", 1, "事项进展"),
  table(),
  heading(1, "二、下一步工作打算"),
  body("加快推进各项工作。"),
  blank,
  paragraph("Normal", "附件：1.事项进展情况表", `<w:ind w:left="640"/>`),
  blank,
  signature(),
  paragraph("AnnexMark", "附件1"),
  blank,
  title("事项进展情况表"),
  table(),
];

/** The bytes of a Word file made by hand. */
export async function handMadeDocx(made: HandMade = {}): Promise<Buffer> {
  const { body: blocks = rightBody, section = rightPage + grid, footers = {} } = made;
  const footer = (content: string) => `${declaration}<w:ftr ${namespaces}>${content}</w:ftr>`;
  const references = `<w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/>`;
  const parts: Readonly<Record<string, string | Uint8Array>> = {
    "[Content_Types].xml": contentTypes(made),
    "_rels/.rels": relationships({ officeDocument: "word/document.xml" }),
    "word/_rels/document.xml.rels": relationships(
      { styles: "styles.xml", settings: "settings.xml", numbering: "numbering.xml", ...made.relationships },
      `<Relationship Id="rIdOdd" Type="${office}/footer" Target="footer1.xml"/><Relationship Id="rIdEven" Type="${office}/footer" Target="footer2.xml"/>`,
    ),
    "word/document.xml": `${declaration}<w:document ${namespaces}><w:body>${blocks.join("")}<w:sectPr>${references}${section}</w:sectPr></w:body></w:document>`,
    "word/styles.xml": `${declaration}<w:styles ${namespaces}>${made.styles ?? rightStyles}</w:styles>`,
    "word/numbering.xml": `${declaration}<w:numbering ${namespaces}>${made.numbering ?? ""}</w:numbering>`,
    "word/settings.xml": `${declaration}<w:settings ${namespaces}>${made.settings ?? "<w:evenAndOddHeaders/>"}</w:settings>`,
    "word/footer1.xml": footer(footers.odd ?? pageNumber("odd")),
    "word/footer2.xml": footer(footers.even ?? pageNumber("even")),
    ...made.parts,
  };
  return zipped(parts);
}

export async function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  return buffer(zipStream(Object.entries(parts).map(([name, content]) => ({ name, content }))));
}

function relationships(targets: Readonly<Record<string, string>>, more = ""): string {
  const entries = Object.entries(targets).map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}${more}</Relationships>`;
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

function override(part: string, type: string): string {
  return `<Override PartName="/word/${part}.xml" ContentType="${type}"/>`;
}

function contentTypes({ mainType = `${wordType}.document.main+xml`, types = {} }: HandMade): string {
  const further = Object.entries(types).map(([part, kind]) => override(part, `${wordType}.${kind}+xml`));
  const parts = ["styles", "settings", "numbering"].map((part) => override(part, `${wordType}.${part}+xml`));
  const footers = ["footer1", "footer2"].map((part) => override(part, `${wordType}.footer+xml`));
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override("document", mainType)}${parts.join("")}${[...footers, ...further].join("")}</Types>`
  );
}
