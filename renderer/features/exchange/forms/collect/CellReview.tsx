import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { CollectedCellView } from "../../../../../shared/ipc/questions/forms.ts";
import { countInTable } from "../../../../lib/format.ts";
import { Pager } from "../../Pager.tsx";
import { CellTable } from "./CellTable.tsx";
import { isUndecided, leaveAll, takeUncontested, type Decisions } from "./decisions.ts";

interface CellReviewProps {
  readonly cells: readonly CollectedCellView[];
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}

const pageSize = 100;

const views = {
  all: { label: "全部", holds: () => true },
  plain: { label: "没有冲突", holds: ({ state }: CollectedCellView) => state === "change" },
  contested: { label: "需要选定", holds: ({ state }: CollectedCellView) => state !== "change" },
} as const;
type View = keyof typeof views;
const viewNames: readonly View[] = ["all", "plain", "contested"];

/** All cells that came back otherwise than the store holds them, with what is to become of each. */
export function CellReview({ cells, decisions, onDecisions }: CellReviewProps): ReactNode {
  const [view, setView] = useState<View>("all");
  const [offset, setOffset] = useState(0);
  const shown = cells.filter((cell) => views[view].holds(cell));
  if (cells.length === 0) return <p className="exchange-note">报回的内容与现有数据相同，没有改动。</p>;
  const open = cells.filter((cell) => isUndecided(cell, decisions)).length;
  return (
    <>
      <div className="finding-counts" role="group" aria-label="显示哪些改动">
        {viewNames.map((name) => (
          <button
            key={name}
            className="finding-kind"
            type="button"
            aria-pressed={view === name}
            onClick={() => {
              setView(name);
              setOffset(0);
            }}
          >
            {views[name].label}
            <span className="finding-count">{countInTable(cells.filter(views[name].holds).length)}</span>
          </button>
        ))}
        <span className="exchange-note">{open > 0 && `还有${countInTable(open)}处没有选定`}</span>
        <span className="collect-all">
          <Button size="small" onClick={() => onDecisions(takeUncontested(cells))}>
            采用全部没有冲突的
          </Button>
          <Button size="small" onClick={() => onDecisions(leaveAll(cells))}>
            全部不采用
          </Button>
        </span>
      </div>
      <CellTable cells={shown.slice(offset, offset + pageSize)} decisions={decisions} onDecisions={onDecisions} />
      <Pager offset={offset} size={pageSize} total={shown.length} onChange={setOffset} />
    </>
  );
}
