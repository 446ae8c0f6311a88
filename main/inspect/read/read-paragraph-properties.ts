import { child, elementsOf, numberOf, switchOf, valueOf, type MaybeElement, type XmlElement } from "../xml/element.ts";
import { stated, type StatedParagraph } from "./properties.ts";

/** What a `w:pPr` states. */
export function readParagraphProperties(element: MaybeElement): StatedParagraph {
  if (element === undefined) return {};
  const outline = numberOf(valueOf(element, "w:outlineLvl"));
  return stated<StatedParagraph>({
    alignment: valueOf(element, "w:jc"),
    ...indents(child(element, "w:ind")),
    ...spacing(child(element, "w:spacing")),
    snapToGrid: switchOf(element, "w:snapToGrid"),
    keepNext: switchOf(element, "w:keepNext"),
    pageBreakBefore: switchOf(element, "w:pageBreakBefore"),
    borderColors: borderColors(child(element, "w:pBdr")),
    shaded: shaded(child(element, "w:shd")),
    outline,
    numberId: valueOf(child(element, "w:numPr"), "w:numId"),
    numberLevel: numberOf(valueOf(child(element, "w:numPr"), "w:ilvl")),
  });
}

/** `start` and `end` are the names of the strict edition; hanging wins over firstLine, as in Word. */
function indents(ind: MaybeElement) {
  const of = (...names: readonly string[]) => {
    const name = names.find((candidate) => ind?.attributes[`w:${candidate}`] !== undefined);
    return name === undefined ? undefined : numberOf(ind?.attributes[`w:${name}`]);
  };
  return {
    left: of("left", "start"),
    leftChars: of("leftChars", "startChars"),
    right: of("right", "end"),
    rightChars: of("rightChars", "endChars"),
    firstLine: negated(of("hanging")) ?? of("firstLine"),
    firstLineChars: negated(of("hangingChars")) ?? of("firstLineChars"),
  };
}

function negated(value: number | undefined): number | undefined {
  return value === undefined ? undefined : 0 - value;
}

function spacing(element: MaybeElement) {
  const of = (name: string) => numberOf(element?.attributes[`w:${name}`]);
  return {
    before: of("before"),
    beforeLines: of("beforeLines"),
    after: of("after"),
    afterLines: of("afterLines"),
    line: of("line"),
    lineRule: element?.attributes["w:line"] === undefined ? undefined : (element.attributes["w:lineRule"] ?? "auto"),
  };
}

function borderColors(borders: MaybeElement): readonly string[] | undefined {
  if (borders === undefined) return undefined;
  return elementsOf(borders)
    .filter(isDrawn)
    .map(({ attributes }) => attributes["w:color"] ?? "auto");
}

function isDrawn({ attributes }: XmlElement): boolean {
  return !["nil", "none", undefined].includes(attributes["w:val"]);
}

function shaded(shade: MaybeElement): boolean | undefined {
  if (shade === undefined) return undefined;
  const fill = shade.attributes["w:fill"] ?? "auto";
  return !["auto", "FFFFFF", "ffffff"].includes(fill);
}
