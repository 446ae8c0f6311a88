import type { ReactNode } from "react";
import type { PlannedRow, RowDecision } from "../../../../../shared/exchange/plan/plan-types.ts";
import type { CellProblem } from "../../../../../shared/exchange/problems.ts";
import { NearItems } from "./NearItems.tsx";
import { ValueChanges } from "./ValueChanges.tsx";

interface PlanEffectProps {
  readonly row: PlannedRow;
  /** What keeps the row out, and what a person should know before it comes in. */
  readonly problems: readonly CellProblem[];
  readonly decision: RowDecision | null;
  readonly onDecide: (row: number, itemId: string | null | undefined) => void;
  readonly onLookAt: (row: number) => void;
}

/** What would happen to a row's item, and what a person can decide about it. */
export function PlanEffect({ row, problems, decision, onDecide, onLookAt }: PlanEffectProps): ReactNode {
  const staysOut = row.outcome === "rejected";
  const isAmbiguous = staysOut && row.near.length > 0;
  return (
    <>
      <ValueChanges changes={row.changes} />
      {problems.length > 0 && (
        <Faults row={row.row} problems={problems} onLookAt={isAmbiguous || !staysOut ? null : onLookAt} />
      )}
      {decision === null && row.near.length > 0 && <NearItems row={row} onDecide={onDecide} />}
      {decision === null && row.outcome === "updated" && (
        <button className="link-button" type="button" onClick={() => onDecide(row.row, null)}>
          不是同一项，按新增处理
        </button>
      )}
      {decision !== null && (
        <span className="decided">
          {decision.itemId === null ? "已按新增处理" : "已认定为同一项"}
          <button className="link-button" type="button" onClick={() => onDecide(row.row, undefined)}>
            撤销
          </button>
        </span>
      )}
    </>
  );
}

interface FaultsProps {
  readonly row: number;
  readonly problems: readonly CellProblem[];
  /** Null where nothing in the cell would help. */
  readonly onLookAt: ((row: number) => void) | null;
}

function Faults({ row, problems, onLookAt }: FaultsProps): ReactNode {
  return (
    <ul className="faults">
      {problems.map(({ cell, heading, message }) => (
        <li key={`${cell} ${message}`}>
          {cell} {heading}：{message}
        </li>
      ))}
      {onLookAt !== null && (
        <li>
          <button className="link-button" type="button" onClick={() => onLookAt(row)}>
            去改正
          </button>
        </li>
      )}
    </ul>
  );
}
