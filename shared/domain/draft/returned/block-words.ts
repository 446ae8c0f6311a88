import type { Block, CalendarEvent } from "../../report.ts";
import { plainText, type Run } from "../../report-runs.ts";
import type { DraftBlock } from "../draft-body.ts";
import { joinLines, onOneLine, splitLines } from "./split-lines.ts";

/** The paragraphs of words of a block as they stand on paper, an event with its date before a tab; none for other blocks. */
export function blockWords(block: DraftBlock): readonly (readonly Run[])[] {
  switch (block.kind) {
    case "paragraph":
      return splitLines(block.runs);
    case "figures":
      return block.lines.flatMap(splitLines);
    case "case":
      return block.story.flatMap(({ runs }) => splitLines(runs));
    case "list":
      return block.items.map(onOneLine);
    case "calendar":
      return block.events.map(({ date, runs }) => [{ text: `${date}\t` }, ...onOneLine(runs)]);
    default:
      return [];
  }
}

/** The block with these paragraphs of words; null when none are left of it and it had nothing but them. */
export function withBlockWords<One extends DraftBlock>(block: One, words: readonly (readonly Run[])[]): One | null {
  const changed = changedBlock(block, words);
  return changed === null ? null : { ...block, ...changed };
}

function changedBlock(block: DraftBlock, words: readonly (readonly Run[])[]): Partial<Block> | null {
  switch (block.kind) {
    case "paragraph":
      return words.length === 0 ? null : { kind: "paragraph", runs: joinLines(words) };
    case "list":
      return words.length === 0 ? null : { kind: "list", items: words };
    case "figures":
      return { kind: "figures", lines: words };
    case "case":
      return { kind: "case", story: words.map((runs) => ({ kind: "paragraph", runs })) };
    case "calendar":
      return { kind: "calendar", events: words.map(eventOf) };
    default:
      return {};
  }
}

/** What stands before the first tab is the date. */
function eventOf(runs: readonly Run[]): CalendarEvent {
  const text = plainText(runs);
  const tab = text.indexOf("\t");
  const date = tab < 0 ? "" : text.slice(0, tab);
  let skip = tab + 1;
  const rest = runs.flatMap((run): Run[] => {
    const cut = Math.min(skip, run.text.length);
    skip -= cut;
    if (cut === 0 || "note" in run) return [run];
    const left = run.text.slice(cut);
    return left === "" ? [] : [{ ...run, text: left }];
  });
  return { date, runs: rest };
}
