import type { ReadDocument } from "../../../shared/domain/inspect/read-document.ts";
import { child, childrenNamed, valueOf, type XmlElement } from "../xml/element.ts";
import { runFormat } from "./format.ts";
import type { Numbering } from "./numbering.ts";
import { over, type StatedParagraph, type StatedRun } from "./properties.ts";
import { readParagraphProperties } from "./read-paragraph-properties.ts";
import { readRunProperties } from "./read-run-properties.ts";
import type { ThemeFonts } from "./theme-fonts.ts";

interface OwnStyle {
  readonly id: string;
  /** Lower case; built-in styles are stored under English names whatever the language of Word. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: StatedParagraph;
  readonly run: StatedRun;
}

/** A style with everything that it inherits. */
export interface ResolvedStyle {
  readonly id: string;
  readonly name: string;
  /** Tells it from all others, tables considered. */
  readonly key: string;
  readonly paragraph: StatedParagraph;
  readonly run: StatedRun;
}

export interface Styles {
  /** The style of a paragraph, in a table of the given style or outside; Word takes the default for one that is missing. */
  readonly paragraph: (id: string | undefined, tableId?: string) => ResolvedStyle;
  readonly all: () => ReadDocument["styles"];
  readonly character: (id: string | undefined) => StatedRun;
  /** Level of a list that is bound to a style. */
  readonly levelOf: (stated: StatedParagraph, styleId: string) => number;
}

/** Reads `word/styles.xml`: defaults, then each style over the one it is based on (ISO/IEC 29500-1 §17.7.2). */
export function readStyles(root: XmlElement | null, theme: ThemeFonts, numbering: Numbering): Styles {
  const all = childrenNamed(root ?? undefined, "w:style").map((element) => readStyle(element, theme));
  const byId = new Map(all.map((style) => [style.id, style]));
  const defaults = documentDefaults(child(root ?? undefined, "w:docDefaults"), theme);
  const defaultId = childrenNamed(root ?? undefined, "w:style").find(isDefaultParagraph)?.attributes["w:styleId"];
  const known = new Map<string, ResolvedStyle>();
  const levelOf = (stated: StatedParagraph, styleId: string) => {
    if (stated.numberLevel !== undefined) return stated.numberLevel;
    const levels = numbering.get(stated.numberId ?? "")?.levels ?? new Map();
    return [...levels].find(([, level]) => level.styleId === styleId)?.[0] ?? 0;
  };
  const resolve = (id: string | undefined, tableId = ""): ResolvedStyle => {
    const style = byId.get(id ?? "") ?? byId.get(defaultId ?? "");
    const key = `${style?.id ?? ""} ${tableId}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const table = chain(byId, tableId).reduce(layer, defaults);
    const resolved = {
      id: style?.id ?? "",
      name: style?.name ?? "",
      key,
      ...chain(byId, style?.id).reduce(layer, table),
    };
    known.set(key, resolved);
    return resolved;
  };
  /** A list named by the style stands between what the style inherits and what it says itself. */
  const layer = (lower: Level, style: OwnStyle): Level => {
    const list = numbering.get(style.paragraph.numberId ?? "")?.levels.get(levelOf(style.paragraph, style.id));
    const numbered = list === undefined ? lower.paragraph : over(lower.paragraph, list.paragraph);
    return { paragraph: over(numbered, style.paragraph), run: over(lower.run, style.run) };
  };
  return {
    paragraph: resolve,
    all: () => new Map(all.map(({ id, basedOn = null }) => [id, { basedOn, look: runFormat(resolve(id).run) }])),
    character: (id) => chain(byId, id).reduce((lower, { run }) => over(lower, run), {}),
    levelOf,
  };
}

interface Level {
  readonly paragraph: StatedParagraph;
  readonly run: StatedRun;
}

function isDefaultParagraph({ attributes }: XmlElement): boolean {
  return attributes["w:type"] === "paragraph" && ["1", "true", "on"].includes(attributes["w:default"] ?? "");
}

function documentDefaults(element: XmlElement | undefined, theme: ThemeFonts): Level {
  return {
    paragraph: readParagraphProperties(child(child(element, "w:pPrDefault"), "w:pPr")),
    run: readRunProperties(child(child(element, "w:rPrDefault"), "w:rPr"), theme),
  };
}

function readStyle(element: XmlElement, theme: ThemeFonts): OwnStyle {
  return {
    id: element.attributes["w:styleId"] ?? "",
    name: (valueOf(element, "w:name") ?? "").toLowerCase(),
    basedOn: valueOf(element, "w:basedOn"),
    paragraph: readParagraphProperties(child(element, "w:pPr")),
    run: readRunProperties(child(element, "w:rPr"), theme),
  };
}

/** A style and those it is based on, the lowest first; a circle ends where it closes. */
function chain(styles: ReadonlyMap<string, OwnStyle>, id: string | undefined): readonly OwnStyle[] {
  const found: OwnStyle[] = [];
  for (let style = styles.get(id ?? ""); style !== undefined && !found.includes(style);) {
    found.unshift(style);
    style = styles.get(style.basedOn ?? "");
  }
  return found;
}
