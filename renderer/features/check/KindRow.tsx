import type { ReactNode } from "react";
import { ruleLabels } from "../../../shared/domain/check/rule-labels.ts";
import { countInTable } from "../../lib/format.ts";
import { groupId, type FindingGroup } from "./findings.ts";

/** The kinds that were found, each with its count: a click goes to its place in the list. */
export function KindRow({ groups }: { readonly groups: readonly FindingGroup[] }): ReactNode {
  return (
    <ul className="check-kinds" aria-label="发现的问题种类">
      {groups.map(({ rule, errors, warnings }) => (
        <li key={rule}>
          <button className="check-kind" type="button" onClick={() => showGroup(groupId(rule))}>
            {ruleLabels[rule]}
            <span className="check-kind-count">{countInTable(errors + warnings)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function showGroup(id: string): void {
  const head = document.getElementById(id);
  head?.scrollIntoView({ block: "start" });
  head?.focus({ preventScroll: true });
}
