import type { ReactNode } from "react";
import type { Finding } from "../../../shared/domain/inspect/finding.ts";
import { splitPlaces } from "./findings.ts";

interface FindingLineProps {
  readonly finding: Finding;
  /** Whether the list is about a file in which something can still be mended. */
  readonly mendable: boolean;
}

/** One finding: its rule, where, what is expected and what stands there. */
export function FindingLine({ finding, mendable }: FindingLineProps): ReactNode {
  const { rule, label, basis, level, expected, found, repairable } = finding;
  return (
    <tr>
      <td className="inspect-rule">{rule}</td>
      <td>
        {label}
        <span className="inspect-basis">{basis}</span>
      </td>
      <td>
        <Places finding={finding} />
      </td>
      <td>{expected}</td>
      <td>{found}</td>
      <td>{mendable && repairable ? "可自动修改" : level === "manual" ? "请人工核对" : "请人工修改"}</td>
    </tr>
  );
}

function Places({ finding }: { readonly finding: Finding }): ReactNode {
  const { open, more } = splitPlaces(finding);
  if (open.length === 0) return finding.where;
  return (
    <>
      <ul className="inspect-places">
        {open.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>其余{more.length}处</summary>
          <ul className="inspect-places">
            {more.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
