import type { PageSide, ReadParagraph, ReadSection } from "../../../shared/domain/inspect/read-document.ts";
import {
  child,
  childrenNamed,
  numberOf,
  switchOf,
  valueOf,
  type MaybeElement,
  type XmlElement,
} from "../xml/element.ts";

/** A section as its `w:sectPr` states it; headers and footers still by their relationship ids. */
export interface StatedSection extends Omit<ReadSection, "headers" | "footers"> {
  readonly headerIds: Readonly<Partial<Record<PageSide, string>>>;
  readonly footerIds: Readonly<Partial<Record<PageSide, string>>>;
}

/** Word's own values where a section says nothing: letter paper, margins of an inch and a quarter. */
export function readSection(element: XmlElement | null, index: number): StatedSection {
  const properties = element ?? undefined;
  const size = attributesOf(child(properties, "w:pgSz"));
  const margin = attributesOf(child(properties, "w:pgMar"));
  const kind = valueOf(properties, "w:type");
  return {
    index,
    at: element?.start ?? -1,
    width: size("w") ?? 12240,
    height: size("h") ?? 15840,
    top: Math.abs(margin("top") ?? 1440),
    right: margin("right") ?? 1800,
    bottom: Math.abs(margin("bottom") ?? 1440),
    left: (margin("left") ?? 1800) + (margin("gutter") ?? 0),
    footer: margin("footer") ?? 720,
    grid: gridOf(child(properties, "w:docGrid")),
    starts: kind === "continuous" || kind === "nextColumn" ? "continuous" : "newPage",
    titlePage: switchOf(properties, "w:titlePg") ?? false,
    firstNumber: attributesOf(child(properties, "w:pgNumType"))("start") ?? null,
    headerIds: referencesOf(properties, "w:headerReference"),
    footerIds: referencesOf(properties, "w:footerReference"),
  };
}

function attributesOf(element: MaybeElement): (name: string) => number | undefined {
  return (name) => numberOf(element?.attributes[`w:${name}`]);
}

function gridOf(element: MaybeElement): ReadSection["grid"] {
  const kind = element?.attributes["w:type"];
  return {
    kind: kind === "lines" ? "lines" : kind === "linesAndChars" || kind === "snapToChars" ? "characters" : "none",
    linePitch: attributesOf(element)("linePitch") ?? 0,
    charSpace: attributesOf(element)("charSpace") ?? 0,
  };
}

const sides: readonly PageSide[] = ["default", "even", "first"];

function referencesOf(properties: MaybeElement, name: string): StatedSection["headerIds"] {
  const ids: Partial<Record<PageSide, string>> = {};
  for (const { attributes } of childrenNamed(properties, name)) {
    const side = sides.find((candidate) => candidate === (attributes["w:type"] ?? "default"));
    const id = attributes["r:id"];
    if (side !== undefined && id !== undefined) ids[side] = id;
  }
  return ids;
}

/** A section without a header or footer of its own shows that of the section before. */
export function withFurniture(
  sections: readonly StatedSection[],
  partOf: (id: string) => readonly ReadParagraph[] | null,
): readonly ReadSection[] {
  type Furniture = ReadSection["headers"];
  const none: Furniture = { default: null, even: null, first: null };
  let [headers, footers] = [none, none];
  const next = (before: Furniture, ids: StatedSection["headerIds"]): Furniture => {
    const own = (side: PageSide) => (ids[side] === undefined ? before[side] : partOf(ids[side]));
    return { default: own("default"), even: own("even"), first: own("first") };
  };
  return sections.map(({ headerIds, footerIds, ...section }) => {
    headers = next(headers, headerIds);
    footers = next(footers, footerIds);
    return { ...section, headers, footers };
  });
}
