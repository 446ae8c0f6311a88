import { useState, type ReactNode } from "react";
import type { ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import type { ImportPreview } from "../../../../../shared/ipc/questions/exchange.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { errorOf } from "../../../../lib/app-failure.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";
import { Pager } from "../../Pager.tsx";
import { withCorrection, type CellPlace, type ImportDraft } from "../draft.ts";
import { DroppedRows } from "../DroppedRows.tsx";
import { pageSize, useExamined } from "../queries.ts";
import type { ImportStep } from "../steps.ts";
import { StepFrame } from "../StepFrame.tsx";
import { CellBar } from "./CellBar.tsx";
import { FindingCounts } from "./FindingCounts.tsx";
import { placeOnPage } from "./places.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { usePreviewPlace } from "./use-preview-place.ts";
import "./preview.css";

interface PreviewStepProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly choices: ImportChoices;
  /** The row of the file to open at, from 1; null for the first. */
  readonly lookAt: number | null;
  readonly onGoTo: (step: ImportStep) => void;
}

/** Step 3: the rows as they would be imported, with every finding at its cell. */
export function PreviewStep({ draft, onDraft, choices, lookAt, onGoTo }: PreviewStepProps): ReactNode {
  const { year } = useWorkingYear();
  const [offset, setOffset] = useState(0);
  const [selected, select] = useState<CellPlace | null>(null);
  const examined = useExamined(draft, year, offset);
  const preview = examined.data?.preview;
  const place = usePreviewPlace({ draft, year, choices, preview, lookAt, setOffset, select });
  const correct = (cell: CellPlace, text: string | null) => onDraft(withCorrection(draft, cell, text));

  return (
    <StepFrame step="preview" onGoTo={onGoTo} waitsFor={preview === undefined ? "" : nothingToImport(preview)}>
      {examined.isPending && <LoadingState small label="正在整理数据" />}
      {examined.isError && (
        <ErrorState small error={errorOf(examined.error)} onAction={() => void examined.refetch()} />
      )}
      {preview !== undefined && (
        <div className="preview">
          <FindingCounts
            preview={preview}
            onShow={(at, wanted) => void place.showNext(at, offset + placeOnPage(preview.rows, selected), wanted)}
          />
          <PreviewTable
            rows={preview.rows}
            choices={choices}
            corrections={draft.corrections}
            selected={selected}
            onSelect={select}
            focusWhenShown={place.focusWhenShown}
          />
          <CellBar
            key={selected === null ? "" : `${selected.row} ${selected.column}`}
            rows={preview.rows}
            choices={choices}
            corrections={draft.corrections}
            selected={selected}
            onCorrect={correct}
          />
          <div className="preview-foot">
            <DroppedRows dropped={preview.dropped} unknownColumns={preview.unknownColumns} />
            <Pager offset={offset} size={pageSize} total={preview.total} onChange={setOffset} />
          </div>
        </div>
      )}
    </StepFrame>
  );
}

function nothingToImport({ total }: ImportPreview): string | null {
  return total === 0 ? "表头下面没有可以导入的行" : null;
}
