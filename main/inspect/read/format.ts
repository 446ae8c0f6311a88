import type { Alignment, ParagraphFormat, RunFormat } from "../../../shared/domain/inspect/read-document.ts";
import type { StatedParagraph, StatedRun } from "./properties.ts";

const alignments: Readonly<Record<string, Alignment>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "distribute",
};

/** Word's own defaults where nothing is stated: 10 points, single spacing. */
export function runFormat(stated: StatedRun): RunFormat {
  const color = stated.color?.toUpperCase();
  return {
    eastAsia: stated.eastAsia ?? null,
    latin: stated.latin ?? null,
    hintEastAsia: stated.hintEastAsia ?? false,
    size: stated.size ?? 20,
    bold: stated.bold ?? false,
    color: color === undefined || color === "AUTO" ? null : color,
    spacing: stated.spacing ?? 0,
    raised: stated.raised ?? false,
  };
}

/** `character` is the width of one character in twips, the unit of indents that are counted in characters. */
export function paragraphFormat(stated: StatedParagraph, character: number): ParagraphFormat {
  const indent = (twips: number | undefined, hundredths: number | undefined) => measured(twips, hundredths, character);
  const lineRule = stated.lineRule === "exact" || stated.lineRule === "atLeast" ? stated.lineRule : "auto";
  return {
    alignment: alignments[stated.alignment ?? ""] ?? "left",
    left: indent(stated.left, stated.leftChars),
    right: indent(stated.right, stated.rightChars),
    firstLine: indent(stated.firstLine, stated.firstLineChars),
    before: measured(stated.before, stated.beforeLines, wholeLine),
    after: measured(stated.after, stated.afterLines, wholeLine),
    line: stated.line ?? 240,
    lineRule,
    snapToGrid: stated.snapToGrid ?? true,
    keepNext: stated.keepNext ?? false,
    pageBreakBefore: stated.pageBreakBefore ?? false,
    bordered: (stated.borderColors ?? []).length > 0 || (stated.shaded ?? false),
    borderColors: stated.borderColors ?? [],
  };
}

/** Lines between paragraphs are counted in 12 points each. */
const wholeLine = 240;

/** Hundredths of a unit win over a measure in twips, as in Word. */
function measured(twips: number | undefined, hundredths: number | undefined, unit: number): number {
  return hundredths ? Math.round((hundredths * unit) / 100) : (twips ?? 0);
}
