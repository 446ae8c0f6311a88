import { readOverview } from "../../main/overview/read-overview.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import type { Overview } from "../../shared/ipc/questions/overview.ts";
import { fillStore } from "./fill-store.ts";
import { withTempStore } from "./temp-store.ts";

/** The first page of a year that a store holds. */
export function overviewIn(data: YearData, asOf: IsoDate): Promise<Overview> {
  return withTempStore({ fill: (db) => fillStore(db, data) }, async ({ context }) => {
    const overview = await readOverview(context, { year: data.year.year, asOf });
    if (!overview.ok) throw new Error(`no overview: ${JSON.stringify(overview.error)}`);
    return overview.value;
  });
}
