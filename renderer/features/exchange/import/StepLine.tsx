import type { ReactNode } from "react";
import { importSteps, stepTitles, type ImportStep } from "./steps.ts";

interface StepLineProps {
  readonly step: ImportStep;
  /** Goes back to an earlier step; null while nothing may be left. */
  readonly onGoTo: ((step: ImportStep) => void) | null;
}

/** The four steps and where one is; those gone through can be gone back to. */
export function StepLine({ step, onGoTo }: StepLineProps): ReactNode {
  const now = importSteps.indexOf(step);
  return (
    <ol className="steps" aria-label="导入的步骤">
      {importSteps.map((one, index) => (
        <li key={one} className="step" aria-current={one === step ? "step" : undefined}>
          <button
            className="step-button"
            type="button"
            disabled={index >= now || onGoTo === null}
            onClick={() => onGoTo?.(one)}
          >
            <span className="step-number">{index + 1}</span>
            {stepTitles[one]}
          </button>
        </li>
      ))}
    </ol>
  );
}
