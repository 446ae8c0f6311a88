import type { ReactNode } from "react";
import { FindingLine } from "./FindingLine.tsx";
import { levelTitles, type FindingGroup } from "./findings.ts";

interface FindingTableProps {
  readonly groups: readonly FindingGroup[];
  readonly mendable: boolean;
}

/** All findings, the worst first. */
export function FindingTable({ groups, mendable }: FindingTableProps): ReactNode {
  return (
    <table className="inspect-table">
      <thead>
        <tr>
          <th scope="col" className="inspect-rule-head">
            规则
          </th>
          <th scope="col" className="inspect-label-head">
            检查内容
          </th>
          <th scope="col">位置</th>
          <th scope="col">应为</th>
          <th scope="col">现为</th>
          <th scope="col" className="inspect-mend-head">
            处理
          </th>
        </tr>
      </thead>
      {groups.map(({ level, findings }) => (
        <tbody key={level}>
          <tr>
            <th scope="rowgroup" colSpan={6} className="inspect-group">
              {levelTitles[level]}
              <span className="inspect-group-count">{findings.length}项</span>
            </th>
          </tr>
          {findings.map(({ number, finding }) => (
            <FindingLine key={number} finding={finding} mendable={mendable} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
