import type { ReactNode } from "react";
import { totalsSideBySide } from "../../../../shared/domain/comparison/totals-side-by-side.ts";
import type { YearComparison } from "../../../../shared/domain/comparison/year-comparison.ts";
import { absent } from "../../../lib/format.ts";

/** The totals of both years side by side. */
export function TotalsTable({ comparison }: { readonly comparison: YearComparison }): ReactNode {
  const { before, after } = comparison;
  const sameDay = before.asOf.slice(4) === after.asOf.slice(4);
  return (
    <section aria-label="合计">
      <h2 className="archive-heading">合计</h2>
      <table className="shelf-table comparison-totals">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="number">
              {before.year}年度
            </th>
            <th scope="col" className="number">
              {after.year}年度
            </th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        <tbody>
          {totalsSideBySide(comparison).map((total) => (
            <tr key={total.label}>
              <th scope="row">{total.label}</th>
              <td className="number">{total.before}</td>
              <td className="number">{total.after}</td>
              <td>{total.change ?? absent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!sameDay && (
        <p className="comparison-note">两个年度的截至日期不是同一天，完成投资、完成率和完成数只并列，不比较增减。</p>
      )}
    </section>
  );
}
