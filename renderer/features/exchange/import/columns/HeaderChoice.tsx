import { InputNumber } from "antd";
import { useId, type ReactNode } from "react";
import type { ImportChoices } from "../../../../../shared/exchange/import-choices.ts";

interface HeaderChoiceProps {
  /** The first rows of the sheet as they look. */
  readonly topRows: readonly (readonly string[])[];
  /** Null while no header was found. */
  readonly header: Pick<ImportChoices, "headerRow" | "headerRows"> | null;
  readonly onChange: (headerRow: number, headerRows: number) => void;
}

const mostHeaderRows = 5;

/** The top of the sheet with its header marked; another row can be made the header. */
export function HeaderChoice({ topRows, header, onChange }: HeaderChoiceProps): ReactNode {
  const id = useId();
  const [row, rows] = [header?.headerRow ?? null, header?.headerRows ?? 1];
  return (
    <section className="header-choice" aria-label="表头">
      <div className="header-line">
        <label htmlFor={`${id}-row`}>表头从第</label>
        <InputNumber
          id={`${id}-row`}
          size="small"
          min={1}
          precision={0}
          value={row}
          onChange={(typed) => typed !== null && onChange(typed, rows)}
        />
        <label htmlFor={`${id}-rows`}>行起，共</label>
        <InputNumber
          id={`${id}-rows`}
          size="small"
          min={1}
          max={mostHeaderRows}
          precision={0}
          disabled={row === null}
          value={rows}
          onChange={(typed) => typed !== null && row !== null && onChange(row, typed)}
        />
        <span>行</span>
      </div>
      {row === null && <p className="exchange-note">没有找到表头，请点表头所在的行号。</p>}
      <TopRows topRows={topRows} row={row} rows={rows} onPick={(picked) => onChange(picked, rows)} />
    </section>
  );
}

interface TopRowsProps {
  readonly topRows: readonly (readonly string[])[];
  readonly row: number | null;
  readonly rows: number;
  readonly onPick: (row: number) => void;
}

function TopRows({ topRows, row, rows, onPick }: TopRowsProps): ReactNode {
  const width = Math.max(1, ...topRows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const numbered = topRows.map((cells, index) => ({ number: index + 1, cells }));
  const isHeader = (number: number) => row !== null && number >= row && number < row + rows;
  return (
    <div className="top-rows">
      <table>
        <caption className="only-read-out">工作表的前{topRows.length}行</caption>
        <tbody>
          {numbered.map(({ number, cells }) => (
            <tr key={number} className={isHeader(number) ? "top-row-header" : undefined}>
              <th scope="row">
                <button
                  className="top-row-number"
                  type="button"
                  aria-pressed={isHeader(number)}
                  aria-label={`以第${number}行为表头`}
                  onClick={() => onPick(number)}
                >
                  {number}
                </button>
              </th>
              {columns.map((column) => (
                <td key={column} title={cells[column]}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
