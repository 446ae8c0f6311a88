import { startTransition, useCallback, useState, type ReactNode } from "react";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { ChangesStep } from "./changes/ChangesStep.tsx";
import { ColumnsStep } from "./columns/ColumnsStep.tsx";
import type { ImportDraft } from "./draft.ts";
import { FileStep } from "./file/FileStep.tsx";
import type { DoneImport } from "./mutations.ts";
import { PreviewStep } from "./preview/PreviewStep.tsx";
import { useExamined } from "./queries.ts";
import { StepLine } from "./StepLine.tsx";
import type { ImportStep } from "./steps.ts";

interface ImportWorkProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly onChooseFile: () => void;
  readonly onDone: (done: DoneImport) => void;
}

/** The import of one file, from looking into it to doing it. */
export function ImportWork({ draft, onDraft, onChooseFile, onDone }: ImportWorkProps): ReactNode {
  const { year } = useWorkingYear();
  const [step, setStep] = useState<ImportStep>("file");
  const [busy, setBusy] = useState(false);
  /** The row of the file that the preview opens at, from 1. */
  const [lookAt, setLookAt] = useState<number | null>(null);
  const examined = useExamined(draft, year, 0);
  const { data } = examined;
  const goTo = (next: ImportStep) => {
    // A step with a choice for each column takes longer to draw than a frame: until then the one before stays.
    startTransition(() => {
      setLookAt(null);
      setStep(next);
    });
  };
  const lookAtRow = useCallback((row: number) => {
    setLookAt(row);
    setStep("preview");
  }, []);
  const parts = { draft, onDraft, onGoTo: goTo };
  const choices = data?.choices ?? null;

  return (
    <>
      <StepLine step={step} onGoTo={busy ? null : goTo} />
      {(step === "file" || data === undefined) && (
        <FileStep {...parts} examined={examined} onChooseFile={onChooseFile} />
      )}
      {step === "columns" && data !== undefined && <ColumnsStep {...parts} examined={data} />}
      {step === "preview" && choices !== null && <PreviewStep {...parts} choices={choices} lookAt={lookAt} />}
      {step === "changes" && data !== undefined && choices !== null && (
        <ChangesStep
          {...parts}
          examined={data}
          choices={choices}
          busy={busy}
          onBusy={setBusy}
          onLookAt={lookAtRow}
          onReadAgain={() => {
            onDraft({ ...draft, corrections: [], decisions: [] });
            void examined.refetch();
            goTo("preview");
          }}
          onDone={onDone}
        />
      )}
    </>
  );
}
