import { editsBetween, type Edit } from "./skeleton.ts";

/**
 * What was changed in a file, as changes of what stands in the report by now. null where both have changed the same words
 * otherwise. What has come to be the same in both is no change.
 */
export function mergeEdits(exported: string, returned: string, present: string): readonly Edit[] | null {
  if (present === returned) return [];
  const theirs = editsBetween(exported, returned);
  if (present === exported) return theirs;
  const ours = editsBetween(exported, present);
  const merged: Edit[] = [];
  for (const edit of theirs) {
    if (ours.some((own) => own.from === edit.from && own.to === edit.to && own.text === edit.text)) continue;
    if (ours.some((own) => touches(own, edit))) return null;
    const moved = ours.filter((own) => own.to <= edit.from && !touches(own, edit)).reduce(sumOfGrowth, 0);
    merged.push({ from: edit.from + moved, to: edit.to + moved, text: edit.text });
  }
  return merged;
}

const sumOfGrowth = (sum: number, { from, to, text }: Edit) => sum + text.length - (to - from);

/** Whether two changes are of the same words, or come in the same place. */
function touches(one: Edit, other: Edit): boolean {
  if (one.from === other.from) return true;
  return one.from < other.to && other.from < one.to;
}
