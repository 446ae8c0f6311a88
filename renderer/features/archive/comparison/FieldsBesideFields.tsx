import type { ReactNode } from "react";
import type { FieldsSideBySide, YearComparison } from "../../../../shared/domain/comparison/year-comparison.ts";
import { listInWords } from "../../../../shared/domain/list-in-words.ts";
import { absent, countInTable, moneyInTable } from "../../../lib/format.ts";

const grounds: Readonly<Record<NonNullable<FieldsSideBySide["ground"]>, string>> = {
  mapping: "按上年对应领域",
  name: "按名称，未设对应",
  unfilled: "",
};

/** The fields of both years: what the mapping joins stands in one line. */
export function FieldsBesideFields({ comparison }: { readonly comparison: YearComparison }): ReactNode {
  const { before, after, fields } = comparison;
  if (fields.length === 0) return null;
  return (
    <section aria-label="分领域">
      <h2 className="archive-heading">分领域（投资单位：万元）</h2>
      <div className="comparison-scroll">
        <table className="shelf-table">
          <thead>
            <tr>
              <th scope="col">{before.year}年度领域</th>
              <th scope="col">{after.year}年度领域</th>
              <th scope="col">并列依据</th>
              {["事项", "计划投资", "完成投资"].flatMap((figure) =>
                [before, after].map(({ year }) => (
                  <th key={`${figure}${year}`} scope="col" className="number">
                    {year}年{figure}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {fields.map((line) => (
              <FieldLine key={`${line.formerNames.join()}-${line.names.join()}`} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {after.snapshotId === null && fields.some(({ ground }) => ground === null || ground === "name") && (
        <p className="comparison-note">
          各领域与上年哪些领域对应，可以在“事项清单”的“清单与词库”中设置；设置后，对应的领域在这里合并对比。
        </p>
      )}
    </section>
  );
}

function FieldLine({ line: { formerNames, names, ground, before, after } }: { readonly line: FieldsSideBySide }) {
  const sides = [before, after];
  return (
    <tr>
      <td className="comparison-names">{formerNames.length === 0 ? absent : listInWords(formerNames)}</td>
      <td className="comparison-names">{names.length === 0 ? absent : listInWords(names)}</td>
      <td>{ground === null ? "没有对应的领域" : grounds[ground]}</td>
      {sides.map((sums, side) => (
        <td key={side} className="number">
          {sums === null ? absent : countInTable(sums.itemCount)}
        </td>
      ))}
      {sides.map((sums, side) => (
        <td key={side} className="number">
          {moneyInTable(sums?.planned ?? null)}
        </td>
      ))}
      {sides.map((sums, side) => (
        <td key={side} className="number">
          {moneyInTable(sums?.done ?? null)}
        </td>
      ))}
    </tr>
  );
}
