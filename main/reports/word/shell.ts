import type { ISectionOptions } from "docx";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import { partsOf, type Parts } from "./shell-parts.ts";
import { footnotesXml } from "./footnotes.ts";
import { fontTableXml, fonts } from "./fonts.ts";
import { headerXml } from "./header.ts";
import { nativeChart } from "./native-chart.ts";
import { numberingXml, type ListCounts } from "./numbering.ts";
import { page, sheets, type Orientation } from "./page-geometry.ts";
import { emptyFooterXml, landscapeFooterXml, portraitFooterXml, type Side } from "./page-number.ts";
import { holdsTablesOnly, type Section } from "./section-plan.ts";
import { coreXml, type CoreProperties } from "./core-properties.ts";
import { settingsXml } from "./settings.ts";
import { stylesXml } from "./styles.ts";

/** What the shell of a document is made from: everything but its text. */
export interface ShellRequest extends CoreProperties {
  readonly sections: readonly Pick<Section, "orientation" | "numbering" | "parts">[];
  /** The words of the footnotes in order. */
  readonly notes: readonly string[];
  readonly lists: ListCounts;
  /** Whether the contents stand short under the title. */
  readonly hasShortContents: boolean;
  readonly marking: string | null;
  /** Charts to be written natively, in the order of the document. */
  readonly nativeCharts: readonly ChartSpec[];
  /** By which the file is known when it comes back edited; null for one that nobody looks for. */
  readonly mark: string | null;
}

/** The property of the file that says what it was made from: Word, WPS and LibreOffice keep it. */
export const markProperty = "合作年报";

/** Drawings of the text count from 1, those of headers and footers from here. */
const firstFurnitureId = 1_000_000;
const sides: readonly Side[] = ["odd", "even"];

/**
 * Lets docx write the package: content types, relationships, theme, sections, native charts with their workbooks. Styles,
 * numbering, settings and page furniture are ours whole, because docx's defaults leak (blue headings, English).
 * docx is loaded here and not before: it is the largest single thing that a report loads.
 */
export async function buildShell(request: ShellRequest): Promise<Parts> {
  const { Document, Packer } = await import("docx");
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    theme: {
      fonts: {
        headings: { latin: fonts.heiTi.name, eastAsia: fonts.heiTi.name },
        // The text of charts follows this one; thin strokes of 宋体 fade at nine points.
        body: { latin: fonts.heiTi.name, eastAsia: fonts.heiTi.name },
      },
    },
    ...(request.mark === null ? {} : { customProperties: [{ name: markProperty, value: request.mark }] }),
    sections: await sectionOptions(request),
  });
  const own = ownParts(request);
  return new Map([...(await partsOf(Packer, document, own)), ...own.map(({ path, data }) => [path, data] as const)]);
}

async function sectionOptions(request: ShellRequest): Promise<ISectionOptions[]> {
  const { DocumentGridType, Footer, Header, PageOrientation } = await import("docx");
  const drawings = await chartParagraphs(request.nativeCharts);
  const furniture = () => ({
    ...(!hasHeads(request) ? {} : { headers: { default: new Header(), even: new Header() } }),
    footers: { default: new Footer(), even: new Footer() },
  });
  return request.sections.map(({ orientation, numbering }, index) => ({
    ...furniture(),
    children: index === 0 ? drawings : [],
    properties: {
      page: {
        // docx itself exchanges width and height of a landscape page.
        size: {
          width: page.width,
          height: page.height,
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: pageMargin(orientation),
        // The first section begins with 1 by itself.
        ...(numbering === "begins" && index > 0 ? { pageNumbers: { start: 1 } } : {}),
      },
      grid: gridOf(orientation, DocumentGridType),
    },
  }));
}

/**
 * 22 lines on portrait pages. Landscape ones hold tables and exact lines: there a grid would only take from LibreOffice the room
 * below the last whole line, and a table that ends in it would be followed by an empty page.
 */
function gridOf(orientation: Orientation, kinds: (typeof import("docx"))["DocumentGridType"]) {
  const { linePitch } = page;
  return orientation === "portrait" ? { type: kinds.LINES, linePitch } : { type: kinds.DEFAULT, linePitch };
}

/** On landscape pages head and foot stand at the narrow margins, and the foot holds nothing but its text box. */
function pageMargin(orientation: Orientation) {
  const { top, right, bottom, left } = sheets[orientation];
  const furniture = orientation === "portrait" ? page : { header: 851, footer: 567 };
  return { top, right, bottom, left, header: furniture.header, footer: furniture.footer, gutter: 0 };
}

async function chartParagraphs(specs: readonly ChartSpec[]) {
  if (specs.length === 0) return [];
  const [{ Paragraph }, { ChartRun }] = await Promise.all([import("docx"), import("docx/charts")]);
  return specs.map((spec, index) => new Paragraph({ children: [new ChartRun(nativeChart(spec, index + 1))] }));
}

function ownParts(request: ShellRequest): { readonly path: string; readonly data: string }[] {
  return [
    { path: "word/styles.xml", data: stylesXml(request) },
    { path: "word/numbering.xml", data: numberingXml(request.lists) },
    { path: "word/footnotes.xml", data: footnotesXml(request.notes) },
    { path: "word/settings.xml", data: settingsXml() },
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: coreXml(request) },
    ...request.sections.flatMap((section, index) => furnitureParts(section, index, request)),
  ];
}

/** All sections have heads or none: one without would go on with that of the section before. */
function hasHeads({ marking, sections }: ShellRequest): boolean {
  return marking !== null || sections.some(holdsTablesOnly);
}

/** docx numbers headers and footers through all sections, the odd side before the even one. */
function furnitureParts(section: ShellRequest["sections"][number], place: number, request: ShellRequest) {
  const { marking } = request;
  const head = headerXml({ marking, isContinued: holdsTablesOnly(section) });
  return sides.flatMap((side, index) => {
    const number = 2 * place + index + 1;
    const footer = { path: `word/footer${number}.xml`, data: footerXml(section, side, firstFurnitureId + number) };
    return hasHeads(request) ? [footer, { path: `word/header${number}.xml`, data: head }] : [footer];
  });
}

function footerXml({ orientation, numbering }: ShellRequest["sections"][number], side: Side, drawingId: number) {
  if (numbering === "none") return emptyFooterXml();
  return orientation === "landscape" ? landscapeFooterXml(side, drawingId) : portraitFooterXml(side);
}
