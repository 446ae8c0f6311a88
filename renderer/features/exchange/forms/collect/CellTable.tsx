import type { ReactNode } from "react";
import { cellStateLabels } from "../../../../../shared/exchange/forms/in-words.ts";
import type { CollectedCellView } from "../../../../../shared/ipc/questions/forms.ts";
import { CellChoice } from "./CellChoice.tsx";
import { ReviewTable } from "../../ReviewTable.tsx";
import { decide, type Decisions } from "./decisions.ts";
import { ShownText } from "./ShownText.tsx";

interface CellTableProps {
  readonly cells: readonly CollectedCellView[];
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}

const heads = [
  ["事项", "collect-title"],
  ["内容", "collect-field"],
  ["情况", "collect-state"],
  ["发出时", "collect-value"],
  ["现在", "collect-value"],
  ["报回，勾选采用"],
] as const;

/** Cell by cell: what was sent out, what the store holds, what came back. */
export function CellTable({ cells, decisions, onDecisions }: CellTableProps): ReactNode {
  return (
    <ReviewTable
      label="改动"
      caption="逐处核对"
      className="collect-cells"
      heads={heads}
      below={cells.length === 0 && <p className="exchange-note">没有这样的改动。</p>}
    >
      {cells.map((cell) => (
        <tr key={cell.id}>
          <th scope="row">
            {cell.number !== null && <span className="collect-number figures">{cell.number}</span>}
            {cell.title}
            {cell.about !== null && (
              <span className="plan-problem">问题：{cell.about === "" ? "存在问题一栏所说的" : cell.about}</span>
            )}
          </th>
          <td>{cell.label}</td>
          <td>
            <span className={cell.state === "change" ? "outcome" : "outcome outcome-rejected"}>
              {cellStateLabels[cell.state]}
            </span>
          </td>
          <td>
            <ShownText form={cell.form} text={cell.sent} />
          </td>
          <td>
            <ShownText form={cell.form} text={cell.now} />
          </td>
          <td>
            <CellChoice
              cell={cell}
              decisions={decisions}
              onTake={(take) => onDecisions(decide(decisions, cell.id, take))}
            />
          </td>
        </tr>
      ))}
    </ReviewTable>
  );
}
