/**
 * Remembers, for as long as `owner` lives, what was made for each key: many figures of a report look at the same items, and every
 * one of them is asked for again while a person types.
 */
export function rememberFor<Owner extends object, Value>(make: (owner: Owner, key: string) => Value) {
  const values = new WeakMap<Owner, Map<string, Value>>();
  return (owner: Owner, key: string): Value => {
    const known = values.get(owner) ?? new Map<string, Value>();
    values.set(owner, known);
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make(owner, key);
    known.set(key, value);
    return value;
  };
}
