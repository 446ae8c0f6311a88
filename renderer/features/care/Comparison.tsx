import type { ReactNode } from "react";
import type { CopyComparison, StoreContents } from "../../../shared/ipc/questions/store.ts";
import { absent, countInTable, fileSize, momentInTable } from "../../lib/format.ts";

/** The data of now and the copy side by side: every year of either, and when each was last changed. */
export function Comparison({ name, bytes, present, copy }: CopyComparison): ReactNode {
  const years = [...new Set([...present.years, ...copy.years].map(({ year }) => year))].toSorted((a, b) => b - a);
  return (
    <div className="care-part">
      <p className="care-text">
        备份“{name}”（{fileSize(bytes)}）完好。换回之后，窗口里看到的是右边一列；左边一列原样留存在数据文件旁。
      </p>
      <table className="care-table">
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">现在的数据</th>
            <th scope="col">备份</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}年度</th>
              <td>{yearInWords(present, year)}</td>
              <td>{yearInWords(copy, year)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">起草的报告</th>
            <td>{draftsInWords(present)}</td>
            <td>{draftsInWords(copy)}</td>
          </tr>
          <tr>
            <th scope="row">最近改动</th>
            <td>{changeInWords(present)}</td>
            <td>{changeInWords(copy)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function yearInWords({ years }: StoreContents, wanted: number): string {
  const found = years.find(({ year }) => year === wanted);
  if (found === undefined) return "没有";
  return `${countInTable(found.items)}项事项${found.archived ? "，已归档" : ""}`;
}

function draftsInWords({ drafts }: StoreContents): string {
  return drafts === 0 ? "没有" : `${countInTable(drafts)}份`;
}

function changeInWords({ lastChange }: StoreContents): string {
  return lastChange === null ? absent : momentInTable(lastChange);
}
