import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { Mapping, Transform, type Step } from "@tiptap/pm/transform";
import { changesBetween } from "./changes-between.ts";
import type { UnsentSteps } from "./unsent-steps.ts";

export interface LaidText {
  readonly state: EditorState;
  /** What is not in the store yet, on the text of the store. */
  readonly steps: readonly Step[];
  /** The store took out the very words among which somebody typed: the person's own text lies over that of the store. */
  readonly isOwn: boolean;
}

/** What the store answered with on top of it what was done on the desk meanwhile; the cursor stays among its words. */
export function layUnsent(desk: EditorState, { sent, steps }: UnsentSteps, answered: EditorState): LaidText {
  const rebased = rebase(sent, steps, answered.doc);
  const tr = answered.tr;
  if (rebased === null) {
    tr.replaceWith(0, tr.doc.content.size, desk.doc.content);
    for (const [name, value] of Object.entries(desk.doc.attrs)) tr.setDocAttribute(name, value);
  } else {
    for (const step of rebased.steps) tr.step(step);
  }
  tr.setSelection(desk.selection.map(tr.doc, rebased?.mapping ?? new Mapping()));
  const { state, transactions } = answered.applyTransaction(tr);
  return { state, steps: transactions.flatMap((one) => one.steps), isOwn: rebased === null };
}

interface Rebased {
  readonly steps: readonly Step[];
  /** From places of the text on the desk to those of the new one. */
  readonly mapping: Mapping;
}

function rebase(sent: Node, typed: readonly Step[], answer: Node): Rebased | null {
  const mapping = new Mapping(typed.map((step) => step.getMap().invert()).toReversed());
  mapping.appendMapping(changesBetween(sent, answer).mapping);
  const laid = new Transform(answer);
  for (const [index, step] of typed.entries()) {
    // A step counts from the text that the earlier ones left, so only those before it are taken back.
    const moved = step.map(mapping.slice(typed.length - index));
    if (moved === null || laid.maybeStep(moved).failed !== null) return null;
    mapping.appendMap(moved.getMap(), typed.length - 1 - index);
  }
  return { steps: laid.steps, mapping };
}
