import type { ReactNode } from "react";
import type { CollectionPlan } from "../../../../../shared/ipc/questions/forms.ts";
import { countInTable } from "../../../../lib/format.ts";

/** Cells listed one by one. */
const mostListed = 200;

/** The cells that cannot be taken as they stand, each at its place in its file. */
export function Problems({ plan: { problems, files } }: { readonly plan: CollectionPlan }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <details className="dropped collect-problems">
      <summary>有{countInTable(problems.length)}处不能识别，没有收回；请在文件中改正后再收回</summary>
      <ul className="faults">
        {problems.slice(0, mostListed).map(({ file, sheet, cell, heading, message }) => (
          <li key={`${file} ${sheet} ${cell} ${message}`}>
            {files[file]?.name} {cell} {heading}：{message}
          </li>
        ))}
        {problems.length > mostListed && <li>还有{countInTable(problems.length - mostListed)}处。</li>}
      </ul>
    </details>
  );
}
