import type { InvestmentFigures, NamedFigures } from "../aggregate.ts";
import { moneyFromFen } from "../money.ts";
import type { Field } from "../year-data.ts";

/** Fields of two years that can be laid side by side: one or several of this year, and those of the year before they go on with. */
export interface ComparedFields {
  readonly names: readonly string[];
  readonly formerNames: readonly string[];
  readonly now: FieldSums;
  readonly before: FieldSums;
}

export type FieldSums = Pick<NamedFigures, "itemCount" | "planned" | "done">;

/** Which fields can be compared with the year before, and which cannot. */
export interface FieldComparison {
  readonly compared: readonly ComparedFields[];
  /** Fields of this year with items that go on with none of the year before. */
  readonly alone: readonly string[];
  /** Fields of the year before with items that none of this year goes on with. */
  readonly formerAlone: readonly string[];
}

/**
 * Lays the fields of two years side by side by their mapping. Fields that share one of the other year belong together: two that
 * go on with the same former field are compared with it as one sum, never each with the whole of it. Parts without items on
 * either side are left out. Null where nothing is mapped: then there is nothing to say.
 */
export function compareFields(
  fields: readonly Field[],
  now: readonly NamedFigures[],
  before: readonly NamedFigures[],
): FieldComparison | null {
  const parts = connectedParts(fields);
  if (parts.length === 0) return null;
  const compared = parts
    .map(({ names, formerNames }) => ({
      names,
      formerNames,
      now: sumOf(now, names),
      before: sumOf(before, formerNames),
    }))
    .filter((part) => part.now.itemCount + part.before.itemCount > 0);
  const mapped = new Set(parts.flatMap(({ names }) => names));
  const formerMapped = new Set(parts.flatMap(({ formerNames }) => formerNames));
  return { compared, alone: without(now, mapped), formerAlone: without(before, formerMapped) };
}

interface Part {
  readonly names: readonly string[];
  readonly formerNames: readonly string[];
}

/** Mapped fields that hang together, in the order of this year's fields. */
function connectedParts(fields: readonly Field[]): readonly Part[] {
  return fields.reduce<readonly Part[]>((parts, { name, formerFields = [] }) => {
    if (formerFields.length === 0) return parts;
    const isTouched = (part: Part) => part.formerNames.some((former) => formerFields.includes(former));
    const touched = parts.filter(isTouched);
    const joined = {
      names: [...touched.flatMap(({ names }) => names), name],
      formerNames: [...new Set([...touched.flatMap(({ formerNames }) => formerNames), ...formerFields])],
    };
    const [first] = touched;
    if (first === undefined) return [...parts, joined];
    return parts.flatMap((part) => (part === first ? [joined] : isTouched(part) ? [] : [part]));
  }, []);
}

function sumOf(figures: readonly NamedFigures[], names: readonly string[]): FieldSums {
  const own = figures.filter(({ name }) => names.includes(name));
  return {
    itemCount: own.reduce((sum, { itemCount }) => sum + itemCount, 0),
    planned: sumOfMoney(own, "planned"),
    done: sumOfMoney(own, "done"),
  };
}

function sumOfMoney(figures: readonly NamedFigures[], key: "planned" | "done"): InvestmentFigures["planned"] {
  const given = figures.map((one) => one[key]).filter((amount) => amount !== null);
  return given.length === 0 ? null : moneyFromFen(given.reduce<number>((sum, amount) => sum + amount, 0));
}

function without(figures: readonly NamedFigures[], mapped: ReadonlySet<string>): readonly string[] {
  return figures.filter(({ name, itemCount }) => itemCount > 0 && !mapped.has(name)).map(({ name }) => name);
}
