import type { ReactNode } from "react";
import { rowOutcomes, type RowOutcome } from "../../../../../shared/exchange/plan/plan-types.ts";
import type { OutcomeCounts } from "../../../../../shared/ipc/questions/exchange.ts";
import { countInTable } from "../../../../lib/format.ts";
import { outcomeLabels } from "./outcome-words.ts";

interface OutcomeChoiceProps {
  readonly counts: OutcomeCounts;
  readonly outcomes: readonly RowOutcome[];
  readonly onChange: (outcomes: readonly RowOutcome[]) => void;
}

/** All that would change, or cannot. */
export const changing: readonly RowOutcome[] = rowOutcomes.filter((outcome) => outcome !== "unchanged");

const choices: readonly { readonly label: string; readonly wanted: readonly RowOutcome[] }[] = [
  { label: "有变化的", wanted: changing },
  ...rowOutcomes.map((outcome) => ({ label: outcomeLabels[outcome], wanted: [outcome] })),
];

/** The counts of what would become of the rows; choosing one shows the rows behind it. */
export function OutcomeChoice({ counts, outcomes, onChange }: OutcomeChoiceProps): ReactNode {
  const countOf = (wanted: readonly RowOutcome[]) => wanted.reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <div className="finding-counts" role="group" aria-label="显示哪些行">
      {choices.map(({ label, wanted }) => (
        <button
          key={label}
          className="finding-kind"
          type="button"
          aria-pressed={wanted.join() === outcomes.join()}
          onClick={() => onChange(wanted)}
        >
          {label}
          <span className="finding-count">{countInTable(countOf(wanted))}</span>
        </button>
      ))}
    </div>
  );
}
