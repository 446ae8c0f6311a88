import { fillTemplate, type FilledTemplate } from "../../main/reports/template/fill-template.ts";
import { openTemplate } from "../../main/reports/template/open-template.ts";
import { templateContent } from "../../main/reports/template/template-content.ts";
import type { ReportDocument } from "../../shared/domain/report.ts";
import type { Observation } from "../../shared/domain/year-data.ts";
import type { ChartMode } from "../../shared/ipc/questions/reports.ts";
import { handMadeDocx, namespaces, paragraph, rightPage, styleXml, type HandMade } from "./hand-made-docx.ts";

/** A paragraph of one placeholder. */
export const placeholder = (name: string, style = "a") => paragraph(style, `{{${name}}}`);

/** A text box as Word writes it: once for new programs, once for old ones. */
export const textBox = (text: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/><wp:docPr id="7" name="文本框" descr="文本框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${paragraph("a", text)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:141pt;height:28pt"><v:textbox><w:txbxContent>${paragraph("a", text)}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>`;
/** An office that has its own headings and body text, under the ids that Chinese Word gives. */
export const officeStyles =
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>${normal}` +
  styleXml("1", "heading 1", `<w:outlineLvl w:val="0"/>`, `<w:color w:val="C00000"/><w:sz w:val="36"/>`, "a") +
  styleXml("BT", "本单位正文", `<w:ind w:firstLine="420"/>`, `<w:sz w:val="30"/>`, "a") +
  styleXml("Title", "Title", `<w:jc w:val="center"/>`, `<w:sz w:val="44"/>`, "a");

/** A template with the office's styles; `header` stands at the head of its pages. */
export function officeTemplate(
  body: readonly string[],
  { header = "", ...made }: HandMade & { readonly header?: string } = {},
): Promise<Buffer> {
  return handMadeDocx({
    body,
    styles: officeStyles,
    section: `<w:headerReference w:type="default" r:id="rId4"/>${rightPage}`,
    footers: { odd: paragraph("a", ""), even: paragraph("a", "") },
    relationships: { header: "header1.xml" },
    types: { header1: "header" },
    ...made,
    parts: {
      "word/header1.xml": `<?xml version="1.0" encoding="UTF-8"?><w:hdr ${namespaces}>${paragraph("a", header)}</w:hdr>`,
      ...made.parts,
    },
  });
}

/** The template filled with a report, as bytes and with what could not be filled. */
export async function filled(
  template: Buffer,
  report: ReportDocument,
  {
    observations = [],
    charts = "native",
  }: { readonly observations?: readonly Observation[]; readonly charts?: ChartMode } = {},
): Promise<FilledTemplate> {
  const opened = await openTemplate(template, "模板.docx");
  return fillTemplate(opened, report, templateContent(report, observations), charts);
}
