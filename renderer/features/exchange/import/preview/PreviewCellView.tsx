import type { ReactNode } from "react";
import { importFieldLabel, isFieldOf } from "../../../../../shared/exchange/import-fields.ts";
import { groupThousands } from "../../../../lib/format.ts";
import type { CellPlace } from "../draft.ts";
import type { PreviewCell } from "./preview-cells.ts";

interface PreviewCellViewProps {
  readonly cell: PreviewCell;
  readonly selected: boolean;
  readonly onSelect: (cell: CellPlace) => void;
  /** Told the cell's element while it is the selected one. */
  readonly focusWhenShown: (element: HTMLElement | null) => void;
}

/** One cell. Something found in it makes it a button that opens it in the bar below. */
export function PreviewCellView({ cell, selected, onSelect, focusWhenShown }: PreviewCellViewProps): ReactNode {
  const { place, field, level, correction, problems } = cell;
  const isAmount = isFieldOf(field, "amount");
  const text = isAmount && level !== "rejected" ? groupThousands(cell.text) : cell.text;
  const look = isAmount || field === "percent" ? "number" : field === "title" ? "preview-fixed" : undefined;
  if (level === null && correction === null) {
    return (
      <td className={look} title={text}>
        {text}
      </td>
    );
  }
  const said = correction === null ? problems.map(({ message }) => message).join("；") : `已改为“${correction.text}”`;
  return (
    <td className={look}>
      <button
        ref={selected ? focusWhenShown : undefined}
        className={`cell-mark cell-${level ?? "corrected"}`}
        type="button"
        aria-pressed={selected}
        aria-label={`第${place.row}行${importFieldLabel(field)}：${text === "" ? "空白" : text}，${said}`}
        title={said}
        onClick={() => onSelect(place)}
      >
        {text === "" ? "（空白）" : text}
      </button>
    </td>
  );
}
