import { ownColumnKindLabels, type OwnColumnDraft } from "../../shared/domain/own-column.ts";
import { ownValueProblem, readOwnValue } from "../../shared/domain/own-value.ts";
import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import type { InputProblem } from "../../shared/errors.ts";

interface ValueOfItem {
  readonly itemKey: number;
  readonly title: string;
  readonly value: string;
}

/** What becomes of a column's values when the column changes. */
interface FollowedValues {
  readonly changed: readonly ValueOfItem[];
  readonly misfits: readonly ValueOfItem[];
}

/** Values as the changed column keeps them: a renamed choice under its new name, another kind read from what stood there. */
export function followedValues(
  values: readonly ValueOfItem[],
  before: OwnColumnDraft,
  after: OwnColumnDraft,
  renamed: ReadonlyMap<string, string>,
  year: number,
): FollowedValues {
  const changed: ValueOfItem[] = [];
  const misfits: ValueOfItem[] = [];
  for (const kept of values) {
    const value = followed(kept.value, before, after, renamed, year);
    if (value === null) misfits.push(kept);
    else if (value !== kept.value) changed.push({ ...kept, value });
  }
  return { changed, misfits };
}

function followed(
  value: string,
  before: OwnColumnDraft,
  after: OwnColumnDraft,
  renamed: ReadonlyMap<string, string>,
  year: number,
): string | null {
  if (before.kind !== after.kind) {
    const reading = readOwnValue(after, value, year);
    return reading.ok ? reading.value : null;
  }
  const now = before.kind === "choice" ? (renamed.get(value) ?? value) : value;
  return ownValueProblem(after, now) === null ? now : null;
}

const mostTold = 3;

/** Says which values stand in the way, by the names of their items. */
export function misfitProblem(
  before: OwnColumnDraft,
  after: OwnColumnDraft,
  misfits: readonly ValueOfItem[],
): InputProblem {
  const told = misfits.slice(0, mostTold).map(({ title, value }) => `${quotedName(title)}填的是${quotedName(value)}`);
  const rest = misfits.length > mostTold ? `等${misfits.length}条` : "";
  const where = `${told.join("，")}${rest}`;
  return before.kind === after.kind
    ? { field: "choices", message: `去掉的选项还在使用：${where}，请先改选，或只改选项的名称` }
    : { field: "kind", message: `已填的内容不能作为${ownColumnKindLabels[after.kind]}：${where}，请先修改这些内容` };
}
