import type { YearData } from "../../shared/domain/year-data.ts";
import type { WritableDb } from "../../main/store/handles.ts";
import { insertItemProblem } from "../../main/store/item-problems.ts";
import { insertItemCarryRow } from "../../main/store/item-carries.ts";
import { insertItemMove } from "../../main/store/item-moves.ts";
import { insertItem } from "../../main/store/items.ts";
import { insertObservation } from "../../main/store/observations.ts";
import { insertProgress } from "../../main/store/progress.ts";
import { insertCitation, insertSource } from "../../main/store/sources.ts";
import type { Stamp } from "../../main/store/stamp.ts";
import { inTransaction } from "../../main/store/transaction.ts";
import { putField } from "../../main/store/words.ts";
import { insertOwnColumn } from "../../main/store/own-columns.ts";
import { insertWorklistVersion } from "../../main/store/worklist-versions.ts";
import { insertWorklist } from "../../main/store/worklists.ts";
import { insertYear, updateYear } from "../../main/store/years.ts";

/** Enters a year with everything in it, under the ids and times it has. */
export function fillStore(db: WritableDb, data: YearData): void {
  const { year, kind } = data.year;
  const now = "2021-12-01T01:02:03.004Z";
  inTransaction(db, () => {
    insertYear(db, { year, kind }, now);
    updateYear(db, year, data.year, now);
    for (const { name } of data.fields) putField(db, year, name, now);
    for (const worklist of data.worklists) insertWorklist(db, worklist, stampOf(worklist));
    for (const column of data.ownColumns) insertOwnColumn(db, column.worklistId, column, stampOf(column));
    for (const item of data.items) insertItem(db, year, item, stampOf(item));
    for (const entry of data.progress) insertProgress(db, entry.itemId, entry, stampOf(entry));
    for (const version of data.versions) insertWorklistVersion(db, version.worklistId, version, stampOf(version));
    for (const row of data.moves) insertItemMove(db, { key: null, row });
    for (const row of data.carries) insertItemCarryRow(db, { key: null, row });
    for (const problem of data.problems) insertItemProblem(db, problem.itemId, problem, stampOf(problem));
    for (const observation of data.observations) insertObservation(db, observation, stampOf(observation));
    for (const source of data.sources) insertSource(db, source, stampOf(source));
    for (const citation of data.citations) insertCitation(db, citation);
  });
}

function stampOf({ id, createdAt }: { readonly id: string; readonly createdAt: string }): Stamp {
  return { id, now: createdAt };
}
