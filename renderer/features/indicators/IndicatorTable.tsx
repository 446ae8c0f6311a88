import type { KeyboardEvent, ReactNode } from "react";
import type { IndicatorRow } from "../../../shared/domain/indicators/indicator-rows.ts";
import { IndicatorLine } from "./IndicatorLine.tsx";

interface IndicatorTableProps {
  readonly rows: readonly IndicatorRow[];
  readonly year: number;
  readonly openKey: string | null;
  /** Ids of the figures that a sentence is given for. */
  readonly cited: ReadonlySet<string>;
  readonly onOpen: (row: IndicatorRow) => void;
  readonly onClose: () => void;
}

/** One line an indicator: this year's value, last year's, the change, and whether its source is known. ↑ ↓ go from line to line. */
export function IndicatorTable({ rows, year, openKey, cited, onOpen, onClose }: IndicatorTableProps): ReactNode {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") onClose();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const names = [...event.currentTarget.querySelectorAll<HTMLElement>(".indicator-name")];
    const at = names.findIndex((name) => name === document.activeElement);
    const next = at + step;
    const row = rows[next];
    if (at === -1 || row === undefined) return;
    event.preventDefault();
    names[next]?.focus();
    if (openKey !== null) onOpen(row);
  };
  return (
    <table className="indicator-table">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="indicator-figure">
            {year}年
          </th>
          <th scope="col">截至日期</th>
          <th scope="col" className="indicator-figure">
            {year - 1}年
          </th>
          <th scope="col">比上年</th>
          <th scope="col" className="indicator-figure">
            目标
          </th>
          <th scope="col">走势</th>
          <th scope="col">出处</th>
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        {rows.map((row) => (
          <IndicatorLine
            key={row.key}
            row={row}
            open={row.key === openKey}
            cited={row.values.filter(({ id }) => cited.has(id)).length}
            onOpen={() => onOpen(row)}
          />
        ))}
      </tbody>
    </table>
  );
}
