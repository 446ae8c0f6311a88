import { newest } from "./newest-figure.ts";

/** SQL for values of a row of `item` that no column holds as they are; `:asOf` is the cut-off date. */

/** The last day that a partial date can mean; NULL without a date. */
export function lastDay(column: string): string {
  return `CASE length(${column})
    WHEN 4 THEN ${column} || '-12-31'
    WHEN 7 THEN date(${column} || '-01', '+1 month', '-1 day')
    ELSE ${column} END`;
}

/**
 * 完成率 in tenths of a percent, rounded half away from zero as `completionRate` shows it; NULL without plan or figure.
 * Whole numbers throughout: 2000 times the largest amount still fits.
 */
export const completionTenths = `(SELECT CASE WHEN (done < 0) = (plan < 0) THEN 1 ELSE -1 END
    * ((2000 * abs(done) + abs(plan)) / (2 * abs(plan)))
  FROM (SELECT ${newest("done_this_year")} AS done, item.planned_this_year AS plan)
  WHERE done IS NOT NULL AND plan <> 0)`;

/** Whole months of the item's year gone by at the cut-off date, 0 to 12, as `monthsElapsed` counts them. */
const monthsGone = `max(0, min(12, 12 * (CAST(strftime('%Y', :asOf, '+1 day') AS INTEGER) - item.year)
  + CAST(strftime('%m', :asOf, '+1 day') AS INTEGER) - 1))`;

/** 时序差 in tenths of a 百分点, rounded half away from zero as `paceDifference` shows it; NULL without plan or figure. */
export const paceTenths = `(SELECT round(1000.0 * (12 * done - plan * ${monthsGone}) / (12.0 * plan))
  FROM (SELECT ${newest("done_this_year")} AS done, item.planned_this_year AS plan)
  WHERE done IS NOT NULL AND plan <> 0)`;

/** 进度 for comparing; the text of the figure itself is what is shown. */
export const percentToCompare = `CAST(${newest("percent")} AS REAL)`;

/** The sources that the item and its progress are cited from, in the order of the citations; `names` says what becomes of them. */
function ofSources(names: string): string {
  return `(SELECT ${names} FROM (
    SELECT source.title, min(cited.key) AS first FROM (
      SELECT key, source_key FROM citation WHERE item_key = item.key
      UNION ALL
      SELECT citation.key, source_key FROM progress_entry JOIN citation ON progress_entry_key = progress_entry.key
        WHERE progress_entry.item_key = item.key) AS cited
    JOIN source ON source.key = cited.source_key GROUP BY source.title))`;
}

/** Most items are cited from nowhere: to see that costs less than to gather nothing. */
const isCited = `(EXISTS (SELECT 1 FROM citation WHERE item_key = item.key) OR EXISTS (
    SELECT 1 FROM progress_entry JOIN citation ON progress_entry_key = progress_entry.key
    WHERE progress_entry.item_key = item.key))`;

/** Their names as a JSON list. */
export const sourceNames = `(CASE WHEN ${isCited} THEN ${ofSources("json_group_array(title ORDER BY first)")} ELSE '[]' END)`;

/** Their names as they stand in a cell; NULL without any. */
export const sourceText = ofSources("group_concat(title, '、' ORDER BY first)");
