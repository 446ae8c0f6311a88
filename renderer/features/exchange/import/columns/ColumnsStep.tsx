import type { ReactNode } from "react";
import type { ExaminedFile } from "../../../../../shared/ipc/questions/exchange.ts";
import { shownSheet, withHeader, withMeaning, type ImportDraft } from "../draft.ts";
import type { ImportStep } from "../steps.ts";
import { StepFrame } from "../StepFrame.tsx";
import { ColumnMeanings } from "./ColumnMeanings.tsx";
import { HeaderChoice } from "./HeaderChoice.tsx";
import "./columns.css";

interface ColumnsStepProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly examined: ExaminedFile;
  readonly onGoTo: (step: ImportStep) => void;
}

/** Step 2: where the header is, and what each column means. */
export function ColumnsStep({ draft, onDraft, examined, onGoTo }: ColumnsStepProps): ReactNode {
  const { choices } = examined;
  const sheet = shownSheet(draft, examined);
  return (
    <StepFrame step="columns" onGoTo={onGoTo} waitsFor={waitsFor(examined)}>
      <div className="columns-step">
        <HeaderChoice
          topRows={examined.topRows}
          header={choices}
          onChange={(headerRow, headerRows) => onDraft(withHeader(draft, sheet, headerRow, headerRows))}
        />
        {choices !== null && (
          <ColumnMeanings
            columns={examined.columns}
            choices={choices}
            columnsFrom={examined.columnsFrom}
            own={examined.ownColumns}
            onChange={(meaning) => onDraft(withMeaning(draft, choices, meaning))}
          />
        )}
      </div>
    </StepFrame>
  );
}

function waitsFor({ choices }: ExaminedFile): string | null {
  if (choices === null) return "请指明表头在哪一行";
  return choices.columns.some(({ field }) => field === "title") ? null : "请指明哪一列是事项名称";
}
