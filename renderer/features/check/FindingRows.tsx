import { useState, type ReactNode } from "react";
import { ruleLabels } from "../../../shared/domain/check/rule-labels.ts";
import { countInTable } from "../../lib/format.ts";
import { FindingRow } from "./FindingRow.tsx";
import type { FindingActions } from "./FindingTable.tsx";
import { groupId, type FindingGroup } from "./findings.ts";
import { countsInWords } from "./in-words.ts";

interface FindingRowsProps extends FindingActions {
  readonly group: FindingGroup;
}

/** Rows drawn at a time: a year of ten thousand items may have thousands of one kind. */
const rowsAtATime = 200;

/** The findings of one kind under their heading. */
export function FindingRows({ group, ...actions }: FindingRowsProps): ReactNode {
  const [shown, setShown] = useState(rowsAtATime);
  const hidden = group.lines.length - shown;
  return (
    <tbody>
      <tr>
        <th className="check-group" colSpan={5} scope="rowgroup" id={groupId(group.rule)} tabIndex={-1}>
          {ruleLabels[group.rule]}
          <span className="check-group-count">{countsInWords(group)}</span>
        </th>
      </tr>
      {group.lines.slice(0, shown).map((line) => (
        <FindingRow key={line.key} line={line} {...actions} />
      ))}
      {hidden > 0 && (
        <tr>
          <td colSpan={5}>
            <button className="link-button" type="button" onClick={() => setShown(shown + rowsAtATime)}>
              还有{countInTable(hidden)}处，再显示{countInTable(Math.min(hidden, rowsAtATime))}处
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
