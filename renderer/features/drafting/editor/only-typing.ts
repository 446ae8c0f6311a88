import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/** Whether a change puts in or takes out nothing but words inside of paragraphs, as typing does: most changes by far. */
export function isOnlyTyping({ steps }: Transaction): boolean {
  return steps.every((step) => {
    if (!(step instanceof ReplaceStep)) return false;
    const { content, openStart, openEnd } = step.slice;
    return openStart === 0 && openEnd === 0 && content.content.every((node) => node.isText);
  });
}
