import { getSchema } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { canSplit, dropPoint } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { marksWithin, movedMarks, type MarkOf } from "../../../renderer/features/drafting/editor/changed-marks.ts";
import { docOfBody } from "../../../renderer/features/drafting/model/body-to-doc.ts";
import { wholeReport } from "../../../renderer/features/drafting/schema/report-schema.ts";
import { anyBody } from "../../support/random-draft.ts";

const schema = getSchema(wholeReport);

/** Every other figure and all charts and tables carry a mark that says which one it is. */
const markOf: MarkOf = (node, place) => {
  const named = node.type.name === "figure" ? String(node.attrs["text"]) : String(node.attrs["id"]);
  const isMarked = ["figure", "chart", "table"].includes(node.type.name) && named.length % 2 === 0;
  return isMarked ? Decoration.node(place, place + node.nodeSize, { class: named }) : null;
};

function marksOf({ doc }: EditorState): DecorationSet {
  return DecorationSet.create(doc, marksWithin(doc, { from: 0, to: doc.content.size }, markOf));
}

function said(marks: DecorationSet | null): readonly string[] {
  return (marks?.find() ?? []).map(({ from, to }) => `${from}-${to}`).toSorted();
}

interface Edit {
  readonly kind: "type" | "delete" | "split" | "copy";
  /** Where, and how far, in parts of the whole text. */
  readonly at: number;
  readonly length: number;
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("type" as const, "delete" as const, "split" as const, "copy" as const),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 0.3, noNaN: true }),
});

/** Half of the places touch a node with a mark. */
function placeOf({ doc }: Transaction, at: number): number {
  const edges = marksWithin(doc, { from: 0, to: doc.content.size }, markOf).flatMap(({ from, to }) => [from, to]);
  const edge = at < 0.5 ? edges[Math.floor(at * 2 * edges.length)] : undefined;
  return edge ?? Math.floor(at * doc.content.size);
}

function edit(tr: Transaction, { kind, at, length }: Edit): void {
  const { size } = tr.doc.content;
  const from = placeOf(tr, at);
  const to = Math.min(size, from + Math.floor(length * size));
  if (kind === "delete") tr.deleteRange(from, to);
  else if (kind === "type" && tr.doc.resolve(from).parent.inlineContent) tr.insertText("新写的26项", from);
  else if (kind === "split" && canSplit(tr.doc, from)) tr.split(from);
  else if (kind === "copy") {
    const slice: Slice = tr.doc.slice(from, to);
    const place = dropPoint(tr.doc, Math.floor(length * size), slice);
    if (place !== null) tr.replaceRange(place, place, slice);
  }
}

test("after any change the marks stand where they would be made anew", () => {
  const check = fc.property(anyBody, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (body, edits) => {
    const before = EditorState.create({ doc: schema.nodeFromJSON(docOfBody(body)) });
    const { tr } = before;
    for (const one of edits) edit(tr, one);
    const after = before.apply(tr);
    expect(said(movedMarks(tr, marksOf(before), markOf))).toEqual(said(marksOf(after)));
  });
  fc.assert(check, { numRuns: 300, seed: 1 });
});
