import type { WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";
import { keyOfField, keyOfName } from "./words.ts";

/** The internal keys of what a row refers to by name or id; names that are new are created. */
export interface NameKeys {
  /** Null for a list that is not there. */
  readonly worklist: (id: string) => number | null;
  readonly field: (year: number, name: string | null) => number | null;
  readonly party: (name: string | null) => number | null;
  readonly unit: (name: string | null) => number | null;
}

/** Looks each name up. */
export function nameKeys(db: WritableDb, now: string): NameKeys {
  return {
    worklist: (id) => statement<{ key: number }>(db, "SELECT key FROM worklist WHERE id = ?").get(id)?.key ?? null,
    field: (year, name) => keyOfField(db, year, name, now),
    party: (name) => keyOfName(db, "party", name, now),
    unit: (name) => keyOfName(db, "unit", name, now),
  };
}

/** The same for thousands of rows of one transaction, in which no word goes: each name is looked up once. */
export function rememberedNameKeys(db: WritableDb, now: string): NameKeys {
  const keys = nameKeys(db, now);
  const fields = new Map<number, (name: string | null) => number | null>();
  return {
    worklist: remembered(keys.worklist),
    field: (year, name) => {
      const known = fields.get(year) ?? remembered((one: string | null) => keys.field(year, one));
      fields.set(year, known);
      return known(name);
    },
    party: remembered(keys.party),
    unit: remembered(keys.unit),
  };
}

function remembered<Name>(keyOf: (name: Name) => number | null): (name: Name) => number | null {
  const known = new Map<Name, number | null>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const fresh = keyOf(name);
    known.set(name, fresh);
    return fresh;
  };
}

/** The keys of several names in their order, blank ones left out, doubles merged at their first place. */
export function keysOf(names: readonly string[], keyOf: (name: string) => number | null): readonly number[] {
  const keys = names.map(keyOf).filter((key) => key !== null);
  return keys.length < 2 ? keys : [...new Set(keys)];
}
