/**
 * The fields that both sides changed, and differently, since `base`. All other changes can simply be made on the newer row.
 */
export function clashingFields<Draft extends object>(
  base: Draft,
  mine: Partial<Draft>,
  theirs: Draft,
): readonly (keyof Draft)[] {
  return fieldsOf(mine).filter(
    (field) => !sameValue(base[field], theirs[field]) && !sameValue(mine[field], theirs[field]),
  );
}

/** The names of the fields that changes hold. */
export function fieldsOf<Draft extends object>(changes: Partial<Draft>): readonly (keyof Draft)[] {
  return Object.keys(changes) as (keyof Draft)[];
}

/** Only those changes that `wanted` picks. */
export function fieldsWhere<Draft extends object>(
  changes: Partial<Draft>,
  wanted: (field: keyof Draft, value: Draft[keyof Draft] | undefined) => boolean,
): Partial<Draft> {
  const picked: Partial<Draft> = { ...changes };
  for (const field of fieldsOf(changes)) if (!wanted(field, changes[field])) delete picked[field];
  return picked;
}

/** Whether two values of a field are the same; lists of names count as the same in the same order. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => entry === other[index]);
  }
  // A field that is not there at all, such as an own column without a value, is one without a value.
  return (one ?? null) === (other ?? null);
}
