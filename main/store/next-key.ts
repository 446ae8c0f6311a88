/**
 * SQL for the key of a new row of a table whose keys are counted by itself, see migration 0280: one that no row ever had, also
 * none that was deleted and may come back.
 */
export function nextKey(table: "observation" | "source" | "citation" | "field"): string {
  return `(SELECT key + 1 FROM last_key WHERE table_name = '${table}')`;
}
