import type { ReactNode } from "react";
import type { CellCorrection, ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import { importFieldLabel, isFieldOf, type WorkbookField } from "../../../../../shared/exchange/import-fields.ts";
import type { PreviewRow } from "../../../../../shared/ipc/questions/exchange.ts";
import { useGrowing } from "../../../../lib/use-growing.ts";
import { sameCell, type CellPlace } from "../draft.ts";
import { cellOf, fieldsInUse } from "./preview-cells.ts";
import { PreviewCellView } from "./PreviewCellView.tsx";

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  readonly choices: ImportChoices;
  readonly corrections: readonly CellCorrection[];
  readonly selected: CellPlace | null;
  readonly onSelect: (cell: CellPlace) => void;
  readonly focusWhenShown: (element: HTMLElement | null) => void;
}

/** Rows drawn at once; a page of the preview has more cells than one frame has time for. */
const rowsAFrame = 25;

/** The rows in the words of the standard workbook; cells in which something was found can be opened. */
export function PreviewTable(props: PreviewTableProps): ReactNode {
  const { rows, choices, corrections, selected, onSelect, focusWhenShown } = props;
  const fields = fieldsInUse(choices);
  const drawn = useGrowing(rows.length, rowsAFrame, rows[0]?.row ?? 0);
  return (
    <div className="preview-table" role="group" aria-label="将要导入的行" tabIndex={0}>
      <table>
        <caption className="only-read-out">将要导入的行</caption>
        <thead>
          <tr>
            <th scope="col">行</th>
            {fields.map((field) => (
              <th key={field} scope="col" className={widthOf(field)}>
                {headOf(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((row) => (
            <tr key={row.row} className={row.rejected ? "preview-rejected" : undefined}>
              <th scope="row">{row.row}</th>
              {fields.map((field) => {
                const cell = cellOf(row, field, choices, corrections);
                return (
                  <PreviewCellView
                    key={field}
                    cell={cell}
                    selected={selected !== null && sameCell(cell.place, selected)}
                    onSelect={onSelect}
                    focusWhenShown={focusWhenShown}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function headOf(field: WorkbookField): string {
  if (isFieldOf(field, "amount")) return `${importFieldLabel(field)}（万元）`;
  return field === "percent" ? "进度（%）" : importFieldLabel(field);
}

/** How wide a column is drawn: names and texts need more than figures, dates and choices. */
function widthOf(field: WorkbookField): string {
  if (field === "number") return "preview-narrow";
  if (field === "title") return "preview-title preview-fixed";
  if (isFieldOf(field, "text")) return "preview-text";
  return isFieldOf(field, "amount") ? "preview-amount" : "preview-usual";
}
