import type { ParagraphFormat, ReadParagraph, RunFormat } from "../../../shared/domain/inspect/read-document.ts";
import { TooMuchInside } from "../faults.ts";
import { mostParagraphs } from "../package/limits.ts";
import { child, valueOf, type XmlElement } from "../xml/element.ts";
import { paragraphFormat, runFormat } from "./format.ts";
import { sideOf } from "./frame-side.ts";
import { over, type StatedParagraph } from "./properties.ts";
import { readInline } from "./read-inline.ts";
import { readParagraphProperties } from "./read-paragraph-properties.ts";
import { readRunProperties } from "./read-run-properties.ts";
import type { PartReading, Standpoint } from "./reading.ts";
import type { ResolvedStyle } from "./styles.ts";

/** One `w:p` with everything resolved. Text boxes anchored in it go to the tally. Throws TooMuchInside. */
export function readParagraph(reading: PartReading, element: XmlElement, where: Standpoint): ReadParagraph {
  reading.tally.paragraphs += 1;
  if (reading.tally.paragraphs > mostParagraphs) throw new TooMuchInside();
  const properties = child(element, "w:pPr");
  const style = reading.styles.paragraph(valueOf(properties, "w:pStyle"), where.tableStyle);
  const direct = readParagraphProperties(properties);
  const list = listOf(reading, style, direct);
  const began = inContents(reading);
  const inline = readInline(reading, element, style, where);
  reading.watcher?.paragraph(reading, element, inline.pieces);
  if (reading.watcher !== null && where.twin !== undefined)
    reading.watcher.paragraph(reading, where.twin, readInline(reading, where.twin, style, where).pieces, element);
  const size = inline.runs[0]?.format.size ?? markFormat(reading, properties, style).size;
  return {
    kind: "paragraph",
    part: reading.part,
    at: element.start,
    region: where.region,
    section: where.section,
    text: inline.text,
    runs: inline.runs,
    number: list === null ? "" : reading.counter.next(list.id, list.level),
    styleId: style.id,
    styleName: style.name,
    outline: outlineOf(direct.outline ?? style.paragraph.outline),
    format: formatOf(reading, style, properties, direct, size, list),
    size,
    inContents: began || inContents(reading) || style.name.startsWith("toc "),
    fields: inline.fields,
    pictureHeight: inline.pictureHeight,
    hasShape: inline.hasShape,
    framed: where.framed ?? frameOf(properties),
    isMendable: where.isMendable ?? true,
    isPrompt: (where.isPrompt ?? false) || inline.isPrompt,
  };
}

interface ListPlace {
  readonly id: string;
  readonly level: number;
  /** Named by the paragraph itself, not by its style. */
  readonly isDirect: boolean;
}

/** Number 0 takes a paragraph out of the list of its style. */
function listOf(reading: PartReading, style: ResolvedStyle, direct: StatedParagraph): ListPlace | null {
  const id = direct.numberId ?? style.paragraph.numberId;
  if (id === undefined || id === "0") return null;
  const level = direct.numberLevel ?? reading.styles.levelOf(style.paragraph, style.id);
  return { id, level, isDirect: direct.numberId !== undefined };
}

function outlineOf(level: number | undefined): number | null {
  return level === undefined || level < 0 || level > 8 ? null : level;
}

function inContents({ openFields }: PartReading): boolean {
  return openFields.some(({ instruction }) => /^\s*TOC\b/i.test(instruction));
}

/** Paragraphs of one style with the same direct settings share one format. */
function formatOf(
  reading: PartReading,
  style: ResolvedStyle,
  properties: XmlElement | undefined,
  direct: StatedParagraph,
  size: number,
  list: ListPlace | null,
): ParagraphFormat {
  const written = properties === undefined ? "" : reading.text.slice(properties.start, properties.end);
  const key = `${style.key} ${size} ${written}`;
  const known = reading.formats.get(key);
  if (known !== undefined) return known;
  const level = list?.isDirect ? reading.numbering.get(list.id)?.levels.get(list.level) : undefined;
  const inherited = level === undefined ? style.paragraph : over(style.paragraph, level.paragraph);
  const format = paragraphFormat(over(inherited, direct), size * 10);
  reading.formats.set(key, format);
  return format;
}

function markFormat(reading: PartReading, properties: XmlElement | undefined, style: ResolvedStyle): RunFormat {
  return runFormat(over(style.run, readRunProperties(child(properties, "w:rPr"), reading.theme)));
}

function frameOf(properties: XmlElement | undefined): ReadParagraph["framed"] {
  const frame = child(properties, "w:framePr");
  return frame === undefined ? null : sideOf(frame.attributes["w:xAlign"]);
}
