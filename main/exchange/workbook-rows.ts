import type { IsoDate } from "../../shared/domain/dates.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import type { WorkbookRow } from "../../shared/exchange/exported-cells.ts";

/** The items of a year as rows of the standard workbook: as they stand at `asOf`, with the names of their sources. */
export function workbookRows(data: YearData, asOf: IsoDate): readonly WorkbookRow[] {
  const progress = groupBy(data.progress, (entry) => entry.itemId);
  const citations = groupBy(data.citations, (citation) => citation.targetId);
  const titles = new Map(data.sources.map((source) => [source.id, source.title]));
  return data.items.map((item) => {
    const entries = progress.get(item.id) ?? [];
    const cited = [item, ...entries].flatMap(({ id }) => citations.get(id) ?? []);
    const sources = new Set(cited.map(({ sourceId }) => titles.get(sourceId) ?? ""));
    return { item, standing: standingOf(entries, asOf), sources: [...sources] };
  });
}
