import { formattedNumber } from "../../../shared/domain/inspect/number-format.ts";
import { child, childrenNamed, numberOf, switchOf, valueOf, type XmlElement } from "../xml/element.ts";
import type { StatedParagraph } from "./properties.ts";
import { readParagraphProperties } from "./read-paragraph-properties.ts";

export interface NumberLevel {
  readonly start: number;
  readonly format: string;
  /** Such as "（%2）". */
  readonly text: string;
  readonly paragraph: StatedParagraph;
  readonly styleId: string | undefined;
  /** 0: never begins anew; otherwise after this level (counted from 1). */
  readonly restart: number | undefined;
  /** All numbers in it in Arabic digits. */
  readonly legal: boolean;
}

interface NumberList {
  /** Lists of one definition count together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, NumberLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

export type Numbering = ReadonlyMap<string, NumberList>;

const deepest = 9;

/** The lists of `word/numbering.xml` by their number. */
export function readNumbering(root: XmlElement | null): Numbering {
  const definitions = childrenNamed(root ?? undefined, "w:abstractNum");
  const byId = new Map(definitions.map((definition) => [definition.attributes["w:abstractNumId"] ?? "", definition]));
  const linked = new Map(definitions.map((definition) => [valueOf(definition, "w:styleLink"), definition]));
  return new Map(
    childrenNamed(root ?? undefined, "w:num").map((list) => {
      const own = byId.get(valueOf(list, "w:abstractNumId") ?? "");
      const link = valueOf(own, "w:numStyleLink");
      const definition = (link === undefined ? undefined : linked.get(link)) ?? own;
      return [list.attributes["w:numId"] ?? "", readList(list, definition)];
    }),
  );
}

function readList(list: XmlElement, definition: XmlElement | undefined): NumberList {
  const levels = new Map(childrenNamed(definition, "w:lvl").map((level) => [indexOf(level), readLevel(level)]));
  const starts = new Map<number, number>();
  for (const change of childrenNamed(list, "w:lvlOverride")) {
    const own = child(change, "w:lvl");
    if (own !== undefined) levels.set(indexOf(change), readLevel(own));
    const start = numberOf(valueOf(change, "w:startOverride"));
    if (start !== undefined) starts.set(indexOf(change), start);
  }
  return { definition: definition?.attributes["w:abstractNumId"] ?? "", levels, starts };
}

function indexOf({ attributes }: XmlElement): number {
  return numberOf(attributes["w:ilvl"]) ?? 0;
}

function readLevel(level: XmlElement): NumberLevel {
  const format = child(level, "w:numFmt")?.attributes["w:val"];
  return {
    start: numberOf(valueOf(level, "w:start")) ?? 0,
    format: format ?? "decimal",
    text: valueOf(level, "w:lvlText") ?? "",
    paragraph: readParagraphProperties(child(level, "w:pPr")),
    styleId: valueOf(level, "w:pStyle"),
    restart: numberOf(valueOf(level, "w:lvlRestart")),
    legal: switchOf(level, "w:isLgl") ?? false,
  };
}

/** Counts the numbered paragraphs of a document, which must come in its order. */
export class NumberCounter {
  readonly #lists: Numbering;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: Numbering) {
    this.#lists = lists;
  }

  /** The number of the next paragraph of a list at a level, with its marks; empty for bullets and lists that do not exist. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined || level < 0 || level >= deepest) return "";
    const counts = this.#countsOf(list, listId);
    counts[level] = (counts[level] ?? this.#startOf(list, level) - 1) + 1;
    for (let deeper = level + 1; deeper < deepest; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || (restart !== 0 && level < restart)) counts[deeper] = undefined;
    }
    return definition.text.replaceAll(/%(\d)/g, (_, place: string) =>
      this.#part(list, counts, definition, Number(place) - 1),
    );
  }

  /** A list that states its own beginning counts anew when it is first met. */
  #countsOf(list: NumberList, listId: string): (number | undefined)[] {
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    if (!this.#begun.has(listId)) for (const level of list.starts.keys()) counts[level] = undefined;
    this.#begun.add(listId);
    return counts;
  }

  #startOf(list: NumberList, level: number): number {
    return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
  }

  #part(list: NumberList, counts: readonly (number | undefined)[], shown: NumberLevel, level: number): string {
    const format = shown.legal ? "decimal" : (list.levels.get(level)?.format ?? "decimal");
    return formattedNumber(counts[level] ?? this.#startOf(list, level), format);
  }
}
