import type { ReactNode } from "react";
import type { ImportPreview } from "../../../../../shared/ipc/questions/exchange.ts";
import { countInTable } from "../../../../lib/format.ts";
import type { WantedProblem } from "./use-preview-place.ts";

interface FindingCountsProps {
  readonly preview: ImportPreview;
  /** Goes to the next of these places that has such a finding. */
  readonly onShow: (at: readonly number[], wanted: WantedProblem) => void;
}

/** How many rows there are, how many cannot be imported, and what was found in their cells: each leads to the next one. */
export function FindingCounts({ preview, onShow }: FindingCountsProps): ReactNode {
  const { total, rejected, rejectedAt, counts } = preview;
  return (
    <div className="finding-counts">
      <span className="figures">共{countInTable(total)}行事项</span>
      {rejected > 0 && (
        <button className="finding-kind finding-rejected" type="button" onClick={() => onShow(rejectedAt, isRejected)}>
          不能导入<span className="finding-count">{countInTable(rejected)}行</span>
        </button>
      )}
      {counts.map(({ kind, label, count, at }) => (
        <button
          key={kind}
          className="finding-kind"
          type="button"
          title="转到下一处"
          onClick={() => onShow(at, (problem) => problem.kind === kind)}
        >
          {label}
          <span className="finding-count">{countInTable(count)}</span>
        </button>
      ))}
      <Legend />
    </div>
  );
}

const isRejected: WantedProblem = ({ level }) => level === "rejected";

function Legend(): ReactNode {
  return (
    <span className="finding-legend">
      <span className="cell-mark cell-rejected">须改正</span>
      <span className="cell-mark cell-check">请核对</span>
      <span className="cell-mark cell-repaired">已整理</span>
    </span>
  );
}
