/** "manual": only a person can tell whether it is so. */
export type FindingLevel = "error" | "warning" | "manual";

/** How the levels are called. */
export const findingLevelNames: Readonly<Record<FindingLevel, string>> = {
  error: "错误",
  warning: "提示",
  manual: "请核对",
};

/** One deviation of a Word document from its profile. */
export interface Finding {
  /** Number of the rule; stays the same over all versions of the program. */
  readonly rule: string;
  /** What the rule is about, as a heading. */
  readonly label: string;
  /** Where the rule comes from. */
  readonly basis: string;
  readonly level: FindingLevel;
  /** The first place in words, and how many there are. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly places: readonly FindingPlace[];
  /** Whether the program can mend it, in a copy of the file. */
  readonly repairable: boolean;
}

/** A place in the document as a person looks for it. */
export interface FindingPlace {
  /** Estimated; null for what belongs to no page. */
  readonly page: number | null;
  /** Counts the paragraphs with text outside tables from 1. */
  readonly paragraph: number | null;
  /** Table, row and column, each from 1. */
  readonly cell: readonly [table: number, row: number, column: number] | null;
  readonly region: "document" | "section" | "text" | "table" | "header" | "footer" | "footnote" | "textBox";
  /** The words themselves, shortened. */
  readonly words: string;
}

/** 约第3页第12段“推进合作事项……” */
export function placeInWords({ page, paragraph, cell, region, words }: FindingPlace): string {
  const onPage = page === null ? "" : `约第${page}页`;
  const quoted = words === "" ? "" : `“${words}”`;
  return `${onPage}${spotInWords(region, paragraph, cell)}${quoted}`;
}

function spotInWords(region: FindingPlace["region"], paragraph: number | null, cell: FindingPlace["cell"]): string {
  switch (region) {
    case "document":
      return "全文";
    case "section":
      return "起的页面";
    case "text":
      return paragraph === null ? "空白段落" : `第${paragraph}段`;
    case "table":
      return cell === null ? "表格" : `第${cell[0]}个表格${cell[1] === 0 ? "" : `第${cell[1]}行第${cell[2]}列`}`;
    case "header":
      return "页眉";
    case "footer":
      return "页脚";
    case "footnote":
      return "脚注";
    case "textBox":
      return "文本框";
    default:
      return region satisfies never;
  }
}

/** The first place, and how many there are in all. */
export function placesInWords(places: readonly FindingPlace[]): string {
  const [first] = places;
  if (first === undefined) return "全文";
  return places.length === 1 ? placeInWords(first) : `${placeInWords(first)}等${places.length}处`;
}
