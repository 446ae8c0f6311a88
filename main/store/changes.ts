/** Some values of a row: what is absent or undefined stays as it is, null empties. */
export type Changes<Row> = { readonly [Key in keyof Row]?: Row[Key] | undefined };

/** The row with the changes in it. */
export function changed<Row extends object>(row: Row, changes: Changes<Row>): Row {
  const given: Partial<Row> = {};
  for (const key in row) {
    const value = changes[key];
    if (value !== undefined) given[key] = value;
  }
  return { ...row, ...given };
}
