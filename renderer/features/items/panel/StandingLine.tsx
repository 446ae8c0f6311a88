import type { ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { ItemDraft, Standing } from "../../../../shared/domain/item.ts";
import { completionRate } from "../../../../shared/domain/pace.ts";
import { absent, moneyInTable } from "../../../lib/format.ts";

interface StandingLineProps {
  readonly standing: Standing;
  readonly planned: ItemDraft["plannedThisYear"];
  /** Leads to the entries that the figures come from. */
  readonly onShowProgress: () => void;
}

/** What the progress entries say at the cut-off date; a click shows them. */
export function StandingLine({ standing, planned, onShowProgress }: StandingLineProps): ReactNode {
  const { doneThisYear, doneSinceStart, percent, asOf } = standing;
  const completion = doneThisYear === null || planned === null ? null : completionRate(doneThisYear, planned);
  const figures = [
    ["年度完成（万元）", moneyInTable(doneThisYear)],
    ["累计完成（万元）", moneyInTable(doneSinceStart)],
    ["完成率（%）", completion ?? absent],
    ["进度（%）", percent ?? absent],
  ] as const;
  return (
    <button type="button" className="standing" onClick={onShowProgress} title="查看进展">
      <span className="standing-date">截至{dateInWords(asOf)}，取自进展：</span>
      {figures.map(([label, value]) => (
        <span key={label} className="standing-figure">
          <span className="standing-label">{label}</span>
          <span className="standing-value">{value}</span>
        </span>
      ))}
    </button>
  );
}
