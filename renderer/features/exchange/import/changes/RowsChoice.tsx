import { Radio } from "antd";
import type { ReactNode } from "react";
import type { ImportPlan, OutcomeCounts, ProblemRowsPlan } from "../../../../../shared/ipc/questions/exchange.ts";
import { countInTable } from "../../../../lib/format.ts";

/** Which of the two sheets is looked at. */
export type PlannedRows = "items" | "problems";

interface RowsChoiceProps {
  readonly plan: ImportPlan;
  readonly problems: ProblemRowsPlan;
  readonly shown: PlannedRows;
  readonly onShow: (shown: PlannedRows) => void;
}

/** The rows of the list, or those of the sheet of problems that comes along. */
export function RowsChoice({ plan, problems, shown, onShow }: RowsChoiceProps): ReactNode {
  const options = [
    { value: "items", label: `事项${inWords(plan.counts)}` },
    { value: "problems", label: `${problems.sheet}${inWords(problems.counts)}` },
  ];
  return (
    <Radio.Group
      className="rows-choice"
      aria-label="查看哪一张表"
      optionType="button"
      size="small"
      options={options}
      value={shown}
      onChange={(event) => onShow(event.target.value)}
    />
  );
}

/** （变更3行，2行不能导入）. */
function inWords({ created, updated, rejected }: OutcomeCounts): string {
  const changed = `变更${countInTable(created + updated)}行`;
  return rejected === 0 ? `（${changed}）` : `（${changed}，${countInTable(rejected)}行不能导入）`;
}
