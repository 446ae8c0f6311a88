import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { ReportingYear } from "../../../shared/domain/year-data.ts";
import { cutOffLineOf } from "../cut-off-line.ts";

/** A report of nothing but its title, its signature and a paragraph to begin with. */
export function blankBody({ year, signingUnit }: ReportingYear, asOf: IsoDate, newId: () => string): DraftBody {
  return {
    title: `${year}年度区域合作报告`,
    cutOffLine: cutOffLineOf(asOf),
    front: null,
    chapters: [{ id: newId(), title: "", blocks: [{ kind: "paragraph", id: newId(), runs: [] }] }],
    signature: { unit: signingUnit, date: asOf },
    annexes: [],
    remarks: [],
  };
}
