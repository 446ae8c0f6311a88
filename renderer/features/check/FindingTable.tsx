import type { ReactNode } from "react";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { FindingRows } from "./FindingRows.tsx";
import type { FindingGroup, FindingLine } from "./findings.ts";
import type { Mended } from "./mended.ts";

export interface FindingActions {
  /** Findings are shown, nothing is changed. */
  readonly readOnly: boolean;
  readonly onMended: (line: FindingLine, mended: Mended) => void;
  readonly onTakenBack: (line: FindingLine) => void;
}

interface FindingTableProps extends FindingActions {
  readonly groups: readonly FindingGroup[];
}

/** All findings, kind by kind. */
export function FindingTable({ groups, ...actions }: FindingTableProps): ReactNode {
  const { frozen } = useWorkingYear();
  return (
    <div className="check-list">
      {actions.readOnly && <p className="check-archived">{frozenInWords(frozen)}这里只列出发现的问题，不提供修改。</p>}
      <table className="check-table">
        <thead>
          <tr>
            <th scope="col" className="check-level-head">
              类别
            </th>
            <th scope="col" className="check-title-head">
              事项
            </th>
            <th scope="col" className="check-cell-head">
              位置
            </th>
            <th scope="col">发现的问题</th>
            <th scope="col" className="check-repair-head">
              处理
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <FindingRows key={group.rule} group={group} {...actions} />
        ))}
      </table>
    </div>
  );
}
