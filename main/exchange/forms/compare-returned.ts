import { collate, type Collation, type KnownProblem, type KnownRow } from "../../../shared/exchange/forms/collate.ts";
import type { TakenProposal } from "../../../shared/exchange/forms/proposal.ts";
import type { ReturnedFile } from "../../../shared/ipc/questions/forms.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { listOwnColumns } from "../../store/own-columns.ts";
import { listUnits } from "../../store/words.ts";
import { readYearData } from "../../store/year-data.ts";
import type { FormWithAdded, PlannedProposal } from "./planned-proposal.ts";
import { propose } from "./propose.ts";
import type { ReadFile } from "./read-returned.ts";
import { formsIn, itemReader, returnedForm } from "./returned-form.ts";

/** What returned forms say, compared with the store as it stands now. */
export interface Comparison extends Collation {
  readonly files: readonly ReturnedFile[];
  readonly proposals: readonly PlannedProposal[];
}

/** Compares the forms of a year. What belongs to another year or another store is told and left out. */
export function compareReturned(
  db: ReadableDb,
  year: number,
  files: readonly ReadFile[],
  taken: readonly TakenProposal[] = [],
): Comparison {
  const items = itemReader(db);
  const columns = groupBy(listOwnColumns(db, year), ({ worklistId }) => worklistId);
  const columnsOf = (worklistId: string) => columns.get(worklistId) ?? [];
  const known: KnownRow[] = [];
  const problems: KnownProblem[] = [];
  const added: FormWithAdded[] = [];
  const returned = files.map((file, index): ReturnedFile => {
    const { name, fingerprint, refusal, sameAs, isOpenElsewhere } = file;
    const read = formsIn(file).map((form) => returnedForm(db, { ...form, year, file: index, items, columnsOf }));
    known.push(...read.flatMap((one) => one.known));
    problems.push(...read.flatMap((one) => one.problems));
    added.push(...read.flatMap((one) => one.added ?? []));
    return {
      name,
      fingerprint,
      refusal,
      sameAs,
      isOpenElsewhere,
      forms: read.map(({ form }) => form),
      leftOut: file.forms.leftOut,
      missingColumns: file.forms.missing,
      goneItems: [...new Set(read.flatMap(({ gone }) => gone))],
      goneProblems: read.flatMap(({ goneProblems }) => goneProblems),
    };
  });
  return { ...collate(known, problems), files: returned, proposals: proposalsOf(db, year, added, taken) };
}

/** The whole year is read only where a unit has written something into its form by itself. */
function proposalsOf(
  db: ReadableDb,
  year: number,
  added: readonly FormWithAdded[],
  taken: readonly TakenProposal[],
): readonly PlannedProposal[] {
  const data = added.length === 0 ? null : readYearData(db, year);
  return data === null ? [] : propose(data, listUnits(db), added, taken);
}
