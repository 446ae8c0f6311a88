import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import { chartPackage, chartRelationshipsXml } from "./charts/chart-package.ts";
import { coreXml, type CoreProperties } from "./core-properties.ts";
import { footnotesXml, withNoteNumbers } from "./footnotes.ts";
import { fontTableXml } from "./fonts.ts";
import { headerXml } from "./header.ts";
import { numberingXml, type ListCounts } from "./numbering.ts";
import { documentOpening } from "./package/namespaces.ts";
import {
  contentTypesXml,
  documentRelationshipsXml,
  packageRelationshipsXml,
  relationshipId,
  type DocumentPart,
} from "./package/package-lists.ts";
import { sectionXml } from "./package/section-properties.ts";
import { themeXml } from "./package/theme.ts";
import { emptyFooterXml, landscapeFooterXml, portraitFooterXml, type Side } from "./page-number.ts";
import { holdsTablesOnly, type Section } from "./section-plan.ts";
import { settingsXml } from "./settings.ts";
import { stylesXml } from "./styles.ts";
import { xmlText } from "./xml-text.ts";

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

/** A package without its text. */
export interface Shell {
  /** `word/document.xml` up to and with `<w:body>`. */
  readonly opening: string;
  /** The `w:drawing` of each native chart, in order. */
  readonly drawings: readonly string[];
  /** The `w:sectPr` of each section, in order. */
  readonly sections: readonly string[];
  /** All other parts but the relationships of the document, by path; content types and relationships of the package first. */
  readonly others: ReadonlyMap<string, Uint8Array | string>;
  readonly relationships: string;
}

/** A part with its content; of a section's furniture with the place of the section. */
interface WrittenPart extends DocumentPart {
  readonly content: string;
  readonly section?: number;
}

/** The property of the file that says what it was made from: Word, WPS and LibreOffice keep it. */
export const markProperty = "合作年报";

/** Drawings of the text count from 1, those of headers and footers from here. */
const firstFurnitureId = 1_000_000;
const sides: readonly Side[] = ["odd", "even"];

/**
 * The package around a text: content types, relationships, styles, page furniture, theme, sections, native charts with their
 * workbooks. Ids follow the order of the parts, so that equal requests give equal shells.
 */
export function buildShell(request: ShellRequest): Shell {
  const written = [...fixedParts(request), ...furnitureParts(request)];
  const charts = request.nativeCharts.map((spec, index) => chartPackage(spec, index + 1));
  const parts = [...written, ...charts.map((_, index) => ({ kind: "chart", target: `charts/chart${index + 1}.xml` }))];
  return {
    opening: documentOpening(),
    drawings: charts.map(({ drawing }, index) => drawing(relationshipId(written.length + index))),
    sections: request.sections.map((section, place) =>
      withNoteNumbers(sectionXml(section, place, furnitureOf(written, place))),
    ),
    others: new Map<string, Uint8Array | string>([
      ["[Content_Types].xml", contentTypesXml(parts, request.mark !== null)],
      ["_rels/.rels", packageRelationshipsXml(request.mark !== null)],
      ["docProps/core.xml", coreXml(request)],
      ["docProps/app.xml", appXml],
      ...(request.mark === null ? [] : [["docProps/custom.xml", markXml(request.mark)] as const]),
      ...written.map(({ target, content }) => [`word/${target}`, content] as const),
      ...charts.flatMap(chartFiles),
    ]),
    relationships: documentRelationshipsXml(parts),
  };
}

const appXml =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** Number and format of the first property that a program names itself (ECMA-376 part 1, §22.3). */
function markXml(mark: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${markProperty}">` +
    `<vt:lpwstr>${xmlText(mark)}</vt:lpwstr></property></Properties>`
  );
}

function fixedParts(request: ShellRequest): readonly WrittenPart[] {
  return [
    { kind: "styles", target: "styles.xml", content: stylesXml(request) },
    { kind: "numbering", target: "numbering.xml", content: numberingXml(request.lists) },
    { kind: "footnotes", target: "footnotes.xml", content: footnotesXml(request.notes) },
    { kind: "settings", target: "settings.xml", content: settingsXml() },
    { kind: "fontTable", target: "fontTable.xml", content: fontTableXml() },
    { kind: "theme", target: "theme/theme1.xml", content: themeXml() },
  ];
}

/** All sections have heads or none: one without would go on with that of the section before. */
function hasHeads({ marking, sections }: ShellRequest): boolean {
  return marking !== null || sections.some(holdsTablesOnly);
}

/** Headers and footers numbered through all sections, the odd side before the even one. */
function furnitureParts(request: ShellRequest): readonly WrittenPart[] {
  const { sections, marking } = request;
  return sections.flatMap((section, place) => {
    const head = headerXml({ marking, isContinued: holdsTablesOnly(section) });
    return sides.flatMap((side, index): readonly WrittenPart[] => {
      const number = 2 * place + index + 1;
      const content = footerXml(section, side, firstFurnitureId + number);
      const footer = { kind: "footer", target: `footer${number}.xml`, content, section: place };
      if (!hasHeads(request)) return [footer];
      return [{ kind: "header", target: `header${number}.xml`, content: head, section: place }, footer];
    });
  });
}

function footerXml({ orientation, numbering }: ShellRequest["sections"][number], side: Side, drawingId: number) {
  if (numbering === "none") return emptyFooterXml();
  return orientation === "landscape" ? landscapeFooterXml(side, drawingId) : portraitFooterXml(side);
}

function furnitureOf(parts: readonly WrittenPart[], section: number) {
  const idsOf = (kind: string) =>
    parts.flatMap((part, index) => (part.section === section && part.kind === kind ? [relationshipId(index)] : []));
  return { headers: idsOf("header"), footers: idsOf("footer") };
}

function chartFiles({ chart, workbook }: ReturnType<typeof chartPackage>, index: number) {
  const [name, sheet] = [`chart${index + 1}.xml`, `embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`];
  return [
    [`word/charts/${name}`, chart],
    [`word/charts/_rels/${name}.rels`, chartRelationshipsXml(`../${sheet}`)],
    [`word/${sheet}`, workbook],
  ] as const;
}
