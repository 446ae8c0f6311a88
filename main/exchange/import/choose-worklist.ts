import type { ReportingYear, Worklist } from "../../../shared/domain/year-data.ts";
import { matchKey } from "../../../shared/exchange/plan/match-keys.ts";
import type { ImportPlan } from "../../../shared/ipc/questions/exchange.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { listMechanisms } from "../../store/words.ts";
import { listWorklists } from "../../store/worklists.ts";

/** The list that takes the rows; `id` is null for one that has to be begun. */
export type ChosenWorklist = ImportPlan["worklist"];

/** Stands for a 合作机制 that nobody named. */
const unnamedMechanism = "未注明";

/**
 * The list of this title, under this mechanism where one is named. For a new list without a mechanism: the known mechanism
 * that its title speaks of, else the only one of the year. Fails with `input-not-acceptable` when several lists are called so.
 */
export function chooseWorklist(
  db: ReadableDb,
  year: ReportingYear | null,
  { title, mechanism }: { readonly title: string; readonly mechanism: string | null },
): Result<ChosenWorklist> {
  const lists = year === null ? [] : listWorklists(db, year.year);
  const fits = (list: Worklist) =>
    matchKey(list.title) === matchKey(title) &&
    (mechanism === null || matchKey(list.mechanism) === matchKey(mechanism));
  const [only, ...others] = lists.filter(fits);
  if (only === undefined)
    return succeed({ id: null, title: title.trim(), mechanism: mechanism?.trim() ?? guessMechanism(db, lists, title) });
  if (others.length === 0 || mechanism !== null) return succeed(only);
  const message = `有${others.length + 1}份名为“${title}”的清单，请写明合作机制`;
  return fail({ kind: "input-not-acceptable", problems: [{ field: "mechanism", message }] });
}

function guessMechanism(db: ReadableDb, lists: readonly Worklist[], title: string): string {
  const named = listMechanisms(db).find((mechanism) => matchKey(title).includes(matchKey(mechanism)));
  const ofYear = [...new Set(lists.map(({ mechanism }) => mechanism))];
  return named ?? (ofYear.length === 1 ? ofYear[0] : undefined) ?? unnamedMechanism;
}
