import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import type { OwnColumn } from "../../shared/domain/own-column.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { insertOwnColumn, ownColumnsOfList } from "../store/own-columns.ts";
import { readWorklist } from "../store/worklists.ts";
import { nameKey } from "../store/words.ts";
import { changeableWorklist } from "../worklists/worklist-in-hand.ts";
import { ownColumnProblems, tidyOwnColumn } from "./own-column-rules.ts";

/**
 * Sets up the columns of another list, of this year or an earlier one, without its values; answers those that came. Fails with
 * `not-found`, `year-archived` or `input-not-acceptable`, also where there is none to take over.
 */
export const adoptOwnColumns: UseCase<"ownColumns:adopt"> = (context, { worklistId, from }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const list = changeableWorklist(db, worklistId);
    if (!list.ok) return list;
    const model = readWorklist(db, from);
    if (model === null) return fail({ kind: "not-found", what: "worklist" });
    const present = new Set(ownColumnsOfList(db, worklistId).map(({ name }) => nameKey(name)));
    const wanted = ownColumnsOfList(db, from).filter(({ name }) => !present.has(nameKey(name)));
    if (wanted.length === 0) {
      const message = `清单“${model.title}”没有可以沿用的自定义列`;
      return fail({ kind: "input-not-acceptable", problems: [{ field: "from", message }] });
    }
    const adopted: OwnColumn[] = [];
    for (const column of wanted) {
      const draft = tidyOwnColumn(column);
      const problems = ownColumnProblems(db, list.value, draft, null);
      if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
      adopted.push(insertOwnColumn(db, worklistId, draft, { id: newId(), now: now() }));
    }
    nameStep(db, `沿用${quotedName(model.title)}的${adopted.length}个自定义列`);
    return succeed(adopted);
  });
