import type { YearData } from "../../shared/domain/year-data.ts";
import type { YearTotals } from "../../shared/domain/year-totals.ts";

/** All that a report is made from. An open year is gathered into it; an archived year was frozen as it. */
export interface ReportSource {
  readonly data: YearData;
  /** Earlier years of the same kind (real with real, 演示数据 with 演示数据), the earliest first; without this year. */
  readonly history: readonly YearTotals[];
}
