import type { ReactNode } from "react";
import { cellStateLabels } from "../../../../../shared/exchange/forms/in-words.ts";
import type { CollectedCellView } from "../../../../../shared/ipc/questions/forms.ts";
import { CellChoice } from "./CellChoice.tsx";
import { decide, type Decisions } from "./decisions.ts";
import { ShownText } from "./ShownText.tsx";

interface CellTableProps {
  readonly cells: readonly CollectedCellView[];
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}

/** Cell by cell: what was sent out, what the store holds, what came back. */
export function CellTable({ cells, decisions, onDecisions }: CellTableProps): ReactNode {
  return (
    <div className="plan-table collect-cells" role="group" aria-label="改动" tabIndex={0}>
      <table>
        <caption className="only-read-out">逐处核对</caption>
        <thead>
          <tr>
            <th scope="col" className="collect-title">
              事项
            </th>
            <th scope="col" className="collect-field">
              内容
            </th>
            <th scope="col" className="collect-state">
              情况
            </th>
            <th scope="col" className="collect-value">
              发出时
            </th>
            <th scope="col" className="collect-value">
              现在
            </th>
            <th scope="col">报回，勾选采用</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
      {cells.length === 0 && <p className="exchange-note">没有这样的改动。</p>}
    </div>
  );
}
