/** SQL for the newest value of a figure that is given and not later than the cut-off date `:asOf`, as `standingOf` has it. */
export function newest(column: string): string {
  return fromNewest(column, column);
}

/** SQL for what follows from the newest value of a figure, and from the row of `item`; NULL where none is given. */
export function fromNewest(column: string, value: string): string {
  return `(SELECT ${value} FROM progress_entry
    WHERE item_key = item.key AND as_of_day <= :asOf AND ${column} IS NOT NULL
    ORDER BY as_of_day DESC, key DESC LIMIT 1)`;
}
