/**
 * The field of an item that an own column (自定义列) of its list holds: own:投资主体. Within a year a name means one kind of
 * content on every list that has it, so lists side by side share a column.
 */
export type OwnField = `own:${string}`;

/** The values of own columns as they are kept: a text, a decimal, a partial date or one of the choices; absent or null for none. */
export interface OwnValues {
  readonly [field: OwnField]: string | null;
}

const prefix = "own:";

/** The field under which an item holds the own column of this name. */
export function ownField(name: string): OwnField {
  return `${prefix}${name}`;
}

export function isOwnField(field: string): field is OwnField {
  return field.startsWith(prefix);
}

/** The name of the column. */
export function ownName(field: OwnField): string {
  return field.slice(prefix.length);
}

/** The own fields that anything names. */
export function ownFieldsOf(row: object): readonly OwnField[] {
  return Object.keys(row).filter(isOwnField);
}

/** Some of them; what is undefined was not typed. */
export interface SomeOwnValues {
  readonly [field: OwnField]: string | null | undefined;
}

/** The own fields that a row or a change of one names, with what it says of them. */
export function ownValuesOf(row: SomeOwnValues): readonly (readonly [OwnField, string | null])[] {
  const found: (readonly [OwnField, string | null])[] = [];
  for (const field in row) {
    if (!isOwnField(field)) continue;
    const value = row[field];
    if (value !== undefined) found.push([field, value]);
  }
  return found;
}
