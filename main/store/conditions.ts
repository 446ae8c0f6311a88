/** SQL that is true for a matching row of `item`, and the values for its question marks in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join("\n AND "),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** `null` among the choices asks for items where nothing was chosen. */
export function amongChoices(value: string, choices: readonly (string | null)[]): Condition {
  const chosen = choices.filter((choice) => choice !== null);
  const orAbsent = choices.includes(null) ? ` OR ${value} IS NULL` : "";
  return amongValues(`${value} IN (SELECT value FROM json_each(?))${orAbsent}`, chosen);
}

/** A condition whose one question mark takes a list of any length. */
export function amongValues(sql: string, values: readonly (string | number)[]): Condition {
  return { sql, values: [JSON.stringify(values)] };
}
