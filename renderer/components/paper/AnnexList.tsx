import type { ReactNode } from "react";
import type { Annex } from "../../../shared/domain/report.ts";

/** 附件说明 below the text: 附件：1. … , one name a line, all names aligned; a single annex carries no number. */
export function AnnexList({ annexes }: { readonly annexes: readonly Annex[] }): ReactNode {
  if (annexes.length === 0) return null;
  const numbered = annexes.length > 1;
  return (
    <div className="paper-annex-list">
      <span>附件：</span>
      <ul>
        {annexes.map(({ number, title }) => (
          <li key={number}>
            {numbered && `${number}. `}
            {title}
          </li>
        ))}
      </ul>
    </div>
  );
}
