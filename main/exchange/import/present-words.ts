import type { ImportRow } from "../../../shared/exchange/rows/import-row.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { listMergedNames } from "../../store/word-bank.ts";

/** The present name under each name of a place or unit that stands for another one now. */
export interface PresentWords {
  readonly parties: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

/** Read from the store; empty maps where no word was ever merged or renamed. */
export function presentWords(db: ReadableDb): PresentWords {
  const names = (kind: "party" | "unit") =>
    listMergedNames(db, kind).map(({ name, present }) => [name, present] as const);
  return { parties: new Map(names("party")), units: new Map(names("unit")) };
}

/**
 * Rows under the names that are used now: the store takes a former name for the present one, so the plan must not show it as a
 * change.
 */
export function withPresentWords(rows: readonly ImportRow[], { parties, units }: PresentWords): readonly ImportRow[] {
  if (parties.size + units.size === 0) return rows;
  const unit = (name: string) => units.get(name) ?? name;
  return rows.map((row) => {
    const { values } = row;
    return {
      ...row,
      otherLeadUnits: row.otherLeadUnits.map(unit),
      values: {
        ...values,
        ...(values.parties === undefined
          ? {}
          : { parties: [...new Set(values.parties.map((name) => parties.get(name) ?? name))] }),
        ...(values.leadUnit === undefined ? {} : { leadUnit: unit(values.leadUnit) }),
        ...(values.responsibleUnits === undefined
          ? {}
          : { responsibleUnits: [...new Set(values.responsibleUnits.map(unit))] }),
      },
    };
  });
}
