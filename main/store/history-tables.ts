/** How the rows of a recorded table are found and put back; the triggers of migrations/recorded-table.ts keep to the same. */
export interface HistoryTable {
  readonly identity: "key" | "id" | "year";
  /** Whether its rows count their revisions. */
  readonly revised: boolean;
  /** Fields that are rows of another table, in the order of their `position`. */
  readonly lists: readonly HistoryList[];
}

export interface HistoryList {
  readonly name: string;
  readonly table: string;
  readonly owner: string;
  readonly value: string;
}

const plain: HistoryTable = { identity: "key", revised: true, lists: [] };

const tables: Readonly<Record<string, HistoryTable>> = {
  reporting_year: { identity: "year", revised: false, lists: [] },
  worklist: plain,
  field: {
    identity: "key",
    revised: true,
    lists: [{ name: "former_fields", table: "field_former", owner: "field_key", value: "former_key" }],
  },
  item: {
    identity: "key",
    revised: true,
    lists: [
      { name: "parties", table: "item_party", owner: "item_key", value: "party_key" },
      { name: "responsible_units", table: "item_responsible_unit", owner: "item_key", value: "unit_key" },
    ],
  },
  progress_entry: plain,
  observation: plain,
  source: plain,
  citation: { identity: "key", revised: false, lists: [] },
  deletion: { identity: "id", revised: false, lists: [] },
  form_round: plain,
  sent_form: plain,
  item_problem: plain,
  worklist_version: plain,
  item_move: plain,
  item_carry: plain,
  party: plain,
  unit: plain,
  own_column: plain,
  item_own_value: { identity: "key", revised: false, lists: [] },
};

/** The tables whose changes are recorded. */
export const historyTables: readonly string[] = Object.keys(tables);

/** How a recorded table is dealt with. Throws for a table that is not recorded. */
export function historyTable(name: string): HistoryTable {
  const found = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (found === undefined) throw new Error(`changes of ${name} are not recorded`);
  return found;
}
