import type { Run } from "../../../../shared/domain/report-runs.ts";
import { tidyRuns } from "../model/tidy-runs.ts";
import { isHidden, styleOf } from "./read-style.ts";

interface Looks {
  readonly bold?: boolean;
  readonly superscript?: boolean;
}

/** Footnotes of the pasted text by their names in it. */
export type PastedNotes = ReadonlyMap<string, string>;

/** Reads words with what the report knows of their looks: bold and raised. Fonts, colours and sizes stay behind. */
export function readWords(nodes: Iterable<Node>, notes: PastedNotes): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const node of nodes) collect(node, {}, lines, notes);
  return lines.map(tidied).filter((line) => line.length > 0);
}

function collect(node: Node, looks: Looks, lines: Run[][], notes: PastedNotes): void {
  if (node.nodeType === Node.TEXT_NODE) {
    lines.at(-1)?.push({ text: node.textContent ?? "", ...looks });
    return;
  }
  if (!(node instanceof Element) || isHidden(node)) return;
  const note = notes.get(node.getAttribute("href") ?? "");
  if (note !== undefined) lines.at(-1)?.push({ text: "", note });
  else if (node.tagName === "BR") lines.push([]);
  else for (const child of node.childNodes) collect(child, looksWithin(node, looks), lines, notes);
}

function looksWithin(element: Element, around: Looks): Looks {
  const { tagName } = element;
  const style = styleOf(element);
  const weight = style.get("font-weight");
  const isBold = tagName === "B" || tagName === "STRONG" || weight === "bold" || Number(weight) >= 600;
  const isRaised = tagName === "SUP" || style.get("vertical-align") === "super";
  if (weight === "normal" && around.bold === true) return isRaised ? { superscript: true } : {};
  return { ...around, ...(isBold && { bold: true }), ...(isRaised && { superscript: true }) };
}

const chinese = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…]";
// Word breaks its lines inside of Chinese text, where no blank was meant.
const brokenLine = new RegExp(`(?<=${chinese})[ \\t]*[\\r\\n]+[ \\t]*(?=${chinese})`, "g");

function tidied(line: readonly Run[]): readonly Run[] {
  const runs = tidyRuns(line).map((run) =>
    "note" in run
      ? run
      : {
          ...run,
          text: run.text
            .replaceAll("\u00a0", " ")
            .replaceAll(brokenLine, "")
            .replaceAll(/[ \t\r\n]+/g, " "),
        },
  );
  return tidyRuns(trimmedEnd(trimmedBegin(runs)));
}

/** Indents are given by the report, not by blanks. */
function trimmedBegin(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  if (first === undefined || "note" in first) return runs;
  const text = first.text.replace(/^[\s　]+/, "");
  return text === "" ? trimmedBegin(rest) : [{ ...first, text }, ...rest];
}

function trimmedEnd(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || "note" in last) return runs;
  const text = last.text.replace(/[\s　]+$/, "");
  return text === "" ? trimmedEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}
