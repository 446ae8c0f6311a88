import { isOwnField, ownFieldsOf, type OwnField } from "../../domain/own-field.ts";
import { importFields, isFieldOf, type ImportField, type WorkbookField } from "../import-fields.ts";
import { problemAt, rejected, repaired, type CellNote, type CellProblem } from "../problems.ts";
import type { ImportValues } from "./import-row.ts";
import type { ValuesInHand } from "./read-field.ts";
import { placeOf, type ReadRow, type RowCells } from "./read-row.ts";

/**
 * Two rows under one merged name as one item: names are put together, texts follow each other line by line, and of anything
 * else there can be only one value; where the rows give two, the lower cell is a problem. `cells` are those of the lower row.
 */
export function joinRows(above: ReadRow, below: ReadRow, cells: RowCells): ReadRow {
  const values: ValuesInHand = { ...above.values };
  const raws = { ...above.raws };
  const ofBelow = below.problems.filter(({ kind }) => kind !== "missing-title").map((one) => ofItem(one, above.row));
  const problems: CellProblem[] = [...above.problems, ...ofBelow];
  const tell = (field: WorkbookField, note: CellNote) => {
    const cell = cells.find(({ at }) => at.field === field);
    if (cell) problems.push(problemAt({ ...placeOf(below.row, cell), item: above.row }, note));
  };
  for (const field of [...importFields, ...ownFieldsOf(below.values)]) {
    const outcome = isOwnField(field) ? joinOwn(values, below.values, field) : joinField(values, below.values, field);
    if (outcome === "joined") delete raws[field];
    if (outcome === "disagree")
      tell(field, rejected("rows-disagree", `与第${above.row}行是同一事项，这里只能有一个值`));
  }
  tell("title", repaired("rows-joined", `与第${above.row}行合为一项`));
  return {
    row: above.row,
    values,
    raws,
    otherLeadUnits: [...new Set([...above.otherLeadUnits, ...below.otherLeadUnits])],
    remarks: [...new Set([...above.remarks, ...below.remarks])],
    problems,
    rejected: problems.some(({ level }) => level === "rejected"),
  };
}

function joinOwn(values: ValuesInHand, others: ImportValues, field: OwnField): "same" | "joined" | "disagree" {
  const [own, other] = [values[field], others[field]];
  if (other === undefined || own === other) return "same";
  if (own !== undefined) return "disagree";
  values[field] = other;
  return "joined";
}

function joinField(values: ValuesInHand, others: ImportValues, field: ImportField): "same" | "joined" | "disagree" {
  const [own, other] = [values[field], others[field]];
  if (other === undefined || JSON.stringify(own) === JSON.stringify(other)) return "same";
  if (isFieldOf(field, "names")) values[field] = [...new Set([...(values[field] ?? []), ...(others[field] ?? [])])];
  else if (own === undefined) Object.assign(values, { [field]: other });
  else if (isFieldOf(field, "text")) values[field] = `${values[field]}\n${others[field]}`;
  else return "disagree";
  return "joined";
}

function ofItem(problem: CellProblem, item: number): CellProblem {
  return { ...problem, item };
}
