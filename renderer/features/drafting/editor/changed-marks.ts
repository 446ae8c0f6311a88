import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceAroundStep, ReplaceStep } from "@tiptap/pm/transform";
import type { Decoration, DecorationSet } from "@tiptap/pm/view";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The mark of a node at a place; null where it has none. */
export type MarkOf = (node: Node, place: number) => Decoration | null;

/**
 * Marks of nodes that have nothing inside (figures, charts), after a change of the text: they move with it, and only those in what
 * was changed are made anew. Null where a change does not say what it touched.
 */
export function movedMarks(tr: Transaction, before: DecorationSet, markOf: MarkOf): DecorationSet | null {
  if (!tr.steps.every((step) => step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return null;
  return changedRanges(tr).reduce(
    (marks, range) => marks.remove(marks.find(range.from, range.to)).add(tr.doc, marksWithin(tr.doc, range, markOf)),
    before.map(tr.mapping, tr.doc),
  );
}

/** What was put in or touched, as places of the new text. */
function changedRanges({ mapping }: Transaction): readonly Range[] {
  const ranges: Range[] = [];
  mapping.maps.forEach((map, at) => {
    const rest = mapping.slice(at + 1);
    map.forEach((_from, _to, begin, end) => ranges.push({ from: rest.map(begin, -1), to: rest.map(end, 1) }));
  });
  return ranges;
}

/** Marks in a range and at its edges, as a set of marks finds them. */
export function marksWithin(doc: Node, { from, to }: Range, markOf: MarkOf): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, place) => {
    const mark = node.isAtom ? markOf(node, place) : null;
    if (mark !== null) found.push(mark);
    return !node.isAtom;
  });
  return found;
}
