/**
 * SQL for the values of a list as JSON, in the order of `position`; `rows` is what follows FROM. The rows are put in order
 * before they are gathered: `json_group_array(value ORDER BY position)` opens a table of its own for each list, which costs
 * a single read more than everything else of it, while here the index is simply followed. SQLite keeps the order of a
 * subquery for whatever gathers its rows one after the other.
 */
export function inOrder(value: string, rows: string): string {
  return `(SELECT json_group_array(value) FROM (SELECT ${value} AS value FROM ${rows} ORDER BY position))`;
}
