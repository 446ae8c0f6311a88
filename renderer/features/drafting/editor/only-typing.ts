import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";

/** Whether a change puts in or takes out nothing but words inside of paragraphs, as typing does: most changes by far. */
export function isOnlyTyping({ steps, docs }: Transaction): boolean {
  return steps.every((step, at) => isTyped(step, docs[at]));
}

function isTyped(step: Step, before: Node | undefined): boolean {
  if (!(step instanceof ReplaceStep) || before === undefined) return false;
  const { content, openStart, openEnd } = step.slice;
  if (openStart !== 0 || openEnd !== 0 || !content.content.every((node) => node.isText)) return false;
  // A deletion of whole blocks puts in nothing either.
  const $from = before.resolve(step.from);
  return $from.parent.isTextblock && $from.sameParent(before.resolve(step.to));
}
