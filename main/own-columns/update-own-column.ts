import type { OwnColumn, OwnColumnDraft } from "../../shared/domain/own-column.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { updateOwnColumn as writeOwnColumn } from "../store/own-columns.ts";
import { countItemsOfColumn, listValuesOfColumn, rewriteValue } from "../store/own-values.ts";
import { followedValues, misfitProblem } from "./followed-values.ts";
import { ownColumnInHand } from "./own-column-in-hand.ts";
import { ownColumnProblems, tidyOwnColumn } from "./own-column-rules.ts";

/**
 * Renames a column, changes what it holds, its unit or its choices; values follow where a choice is renamed or a kind changes.
 * Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`, also where a value would not fit.
 */
export const updateOwnColumn: UseCase<"ownColumns:update"> = (context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = ownColumnInHand(db, id, basedOn);
    if (!found.ok) return found;
    const { column, worklist } = found.value;
    const draft = tidyOwnColumn(changedDraft(column, changes));
    const problems = ownColumnProblems(db, worklist, draft, column);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    const followed = followedValues(listValuesOfColumn(db, id), column, draft, formerNames(changes), worklist.year);
    if (followed.misfits.length > 0) {
      return fail({ kind: "input-not-acceptable", problems: [misfitProblem(column, draft, followed.misfits)] });
    }
    const written = writeOwnColumn(db, id, draft, now());
    for (const { itemKey, value } of followed.changed) rewriteValue(db, id, itemKey, value);
    if (isReadOtherwise(column, draft) || followed.changed.length > 0) countItemsOfColumn(db, id, now());
    return succeed(written);
  });

/** Whether items read otherwise: their values under another name, or of another kind. */
function isReadOtherwise(before: OwnColumn, after: OwnColumnDraft): boolean {
  return before.name !== after.name || before.kind !== after.kind;
}

type ColumnChanges = InputOf<"ownColumns:update">["changes"];

function changedDraft(column: OwnColumn, { name, kind, unit, choices, inAnnex }: ColumnChanges): OwnColumnDraft {
  return {
    name: name ?? column.name,
    kind: kind ?? column.kind,
    unit: unit === undefined ? column.unit : unit,
    choices: choices?.map((choice) => choice.name) ?? column.choices,
    inAnnex: inAnnex ?? column.inAnnex,
  };
}

/** The choices that are called otherwise from now on, by their former names. */
function formerNames({ choices }: ColumnChanges): ReadonlyMap<string, string> {
  const renamed = (choices ?? []).filter(({ formerly }) => formerly !== null);
  return new Map(renamed.map(({ name, formerly }) => [formerly ?? "", name.trim()]));
}
