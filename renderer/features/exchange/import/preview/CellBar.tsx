import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { cellAddress } from "../../../../../shared/exchange/cells/cell-address.ts";
import type { CellCorrection, ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import { importFieldLabel } from "../../../../../shared/exchange/import-fields.ts";
import type { PreviewRow } from "../../../../../shared/ipc/questions/exchange.ts";
import { sameCell, type CellPlace } from "../draft.ts";
import { cellOf, fieldsInUse, type PreviewCell } from "./preview-cells.ts";

interface CellBarProps {
  readonly rows: readonly PreviewRow[];
  readonly choices: ImportChoices;
  readonly corrections: readonly CellCorrection[];
  readonly selected: CellPlace | null;
  readonly onCorrect: (cell: CellPlace, text: string | null) => void;
}

/** The selected cell: what the sheet has there, what was made of it, what is proposed, and a way to type something else. */
export function CellBar({ rows, choices, corrections, selected, onCorrect }: CellBarProps): ReactNode {
  const cell = selected && findCell(rows, choices, corrections, selected);
  if (!cell) {
    return (
      <div className="cell-bar exchange-note">点有标记的单元格，在这里查看原来的内容、整理的结果，也可以改正。</div>
    );
  }
  const { place, field, problems, correction } = cell;
  const shown = problems[0]?.shown ?? "";
  return (
    <section className="cell-bar" aria-label="选中的单元格">
      <div className="cell-bar-words" role="status">
        <span className="cell-bar-place">
          {cellAddress(place.row, place.column)} {importFieldLabel(field)}
        </span>
        {problems.length > 0 && <span className="cell-bar-shown">表中：{shown === "" ? "空白" : shown}</span>}
        {problems.map(({ kind, message }) => (
          <span key={`${kind} ${message}`}>{message}。</span>
        ))}
        {correction !== null && <span>已改为“{correction.text}”。</span>}
      </div>
      <Correction cell={cell} shown={shown} onCorrect={onCorrect} />
    </section>
  );
}

interface CorrectionProps {
  readonly cell: PreviewCell;
  readonly shown: string;
  readonly onCorrect: (cell: CellPlace, text: string | null) => void;
}

function Correction({ cell: { place, problems, correction }, shown, onCorrect }: CorrectionProps): ReactNode {
  const [typed, setTyped] = useState(correction?.text ?? shown);
  const repairs = [...new Set(problems.flatMap((problem) => problem.repairs))];
  const take = (text: string) => {
    setTyped(text);
    onCorrect(place, text);
  };
  return (
    <div className="cell-bar-work">
      {repairs.map((repair) => (
        <Button key={repair} size="small" onClick={() => take(repair)}>
          改为“{repair}”
        </Button>
      ))}
      <Input
        className="cell-bar-input"
        size="small"
        aria-label="改为"
        maxLength={1000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => take(typed)}
      />
      <Button size="small" onClick={() => take(typed)}>
        改正
      </Button>
      {correction !== null && (
        <Button
          size="small"
          onClick={() => {
            setTyped(shown);
            onCorrect(place, null);
          }}
        >
          还原
        </Button>
      )}
    </div>
  );
}

function findCell(
  rows: readonly PreviewRow[],
  choices: ImportChoices,
  corrections: readonly CellCorrection[],
  selected: CellPlace,
): PreviewCell | null {
  for (const row of rows) {
    if (row.row !== selected.row && !row.problems.some((problem) => sameCell(problem, selected))) continue;
    const cells = fieldsInUse(choices).map((field) => cellOf(row, field, choices, corrections));
    const found = cells.find(({ place }) => sameCell(place, selected));
    if (found) return found;
  }
  return null;
}
