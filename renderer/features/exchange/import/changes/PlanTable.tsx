import { memo, type ReactNode } from "react";
import type { RowDecision } from "../../../../../shared/exchange/plan/plan-types.ts";
import type { ImportPlan } from "../../../../../shared/ipc/questions/exchange.ts";
import { outcomeLabels } from "./outcome-words.ts";
import { ReviewTable } from "../../ReviewTable.tsx";
import { planHeads } from "./plan-heads.ts";
import { PlanEffect } from "./PlanEffect.tsx";

interface PlanTableProps {
  readonly plan: ImportPlan;
  readonly decisions: readonly RowDecision[];
  readonly onDecide: (row: number, itemId: string | null | undefined) => void;
  readonly onLookAt: (row: number) => void;
}

/** Row by row what would become of it. Drawn anew only for other rows or decisions: there may be hundreds, while a task reports beside them. */
export const PlanTable = memo(function PlanTable({ plan, decisions, ...actions }: PlanTableProps): ReactNode {
  const decided = new Map(decisions.map((decision) => [decision.row, decision]));
  return (
    <ReviewTable
      label="变更"
      caption="将要发生的变更"
      heads={planHeads("事项名称")}
      below={plan.rows.length === 0 && <p className="exchange-note">没有这样的行。</p>}
    >
      {plan.rows.map((row) => (
        <tr key={row.row}>
          <td className="figures">{row.row}</td>
          <td>
            <span className={`outcome outcome-${row.outcome}`}>{outcomeLabels[row.outcome]}</span>
          </td>
          <td className="figures">{row.number}</td>
          <th scope="row">{row.title}</th>
          <td>
            <PlanEffect
              row={row}
              problems={plan.problems.filter(
                ({ item, level, kind }) => item === row.row && (level === "rejected" || kind === "same-name"),
              )}
              decision={decided.get(row.row) ?? null}
              {...actions}
            />
          </td>
        </tr>
      ))}
    </ReviewTable>
  );
});
