import type { ReactNode } from "react";
import type { PlannedProblem } from "../../../../../shared/exchange/problem-rows/problem-plan.ts";
import type { ProblemNote } from "../../../../../shared/exchange/problem-rows/problem-row.ts";
import type { ProblemRowsPlan } from "../../../../../shared/ipc/questions/exchange.ts";
import { outcomeLabels } from "./outcome-words.ts";
import { ReviewTable } from "../../ReviewTable.tsx";
import { planHeads } from "./plan-heads.ts";
import { ValueList } from "./ValueList.tsx";

/** Row by row what would become of the sheet of problems. */
export function ProblemTable({ plan: { rows, notes, counts, sheet } }: { readonly plan: ProblemRowsPlan }): ReactNode {
  return (
    <ReviewTable
      label="问题的变更"
      caption="问题清单将要发生的变更"
      heads={planHeads("事项名称和问题")}
      below={
        <>
          {rows.length === 0 && <p className="exchange-note">没有这样的行。</p>}
          {counts.rejected > 0 && (
            <p className="exchange-note">“{sheet}”中不能导入的行，请在文件里改正并保存，再重新选择文件。</p>
          )}
        </>
      }
    >
      {rows.map((row) => (
        <ProblemLine key={row.row} row={row} notes={notes.filter((note) => note.row === row.row)} />
      ))}
    </ReviewTable>
  );
}

function ProblemLine({
  row,
  notes,
}: {
  readonly row: PlannedProblem;
  readonly notes: readonly ProblemNote[];
}): ReactNode {
  const isNew = row.outcome === "created";
  return (
    <tr>
      <td className="figures">{row.row}</td>
      <td>
        <span className={`outcome outcome-${row.outcome}`}>{outcomeLabels[row.outcome]}</span>
      </td>
      <td className="figures">{row.number}</td>
      <th scope="row">
        {row.title}
        {row.problem !== "" && <span className="plan-problem">{row.problem}</span>}
      </th>
      <td>
        <ValueList changes={row.changes.filter(({ field }) => !(isNew && field === "problem"))} isNew={isNew} />
        {notes.length > 0 && (
          <ul className="faults">
            {notes.map(({ cell, heading, message }) => (
              <li key={`${cell} ${message}`}>
                {cell} {heading}：{message}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
