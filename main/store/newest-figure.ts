/** SQL for the newest value of a figure that is given and not later than the cut-off date `:asOf`, as `standingOf` has it. */
export function newest(column: string): string {
  return `(SELECT ${column} FROM progress_entry
    WHERE item_key = item.key AND as_of_day <= :asOf AND ${column} IS NOT NULL
    ORDER BY as_of_day DESC, key DESC LIMIT 1)`;
}
