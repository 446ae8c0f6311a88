import { useCallback, useState, type ReactNode } from "react";
import { Checkbox } from "antd";
import type { ImportChoices } from "../../../../../shared/exchange/import-choices.ts";
import type { ExaminedFile, ImportPlan } from "../../../../../shared/ipc/questions/exchange.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { errorOf } from "../../../../lib/app-failure.ts";
import { countInTable } from "../../../../lib/format.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";
import { Pager } from "../../Pager.tsx";
import { withDecision, type ImportDraft } from "../draft.ts";
import { DroppedRows } from "../DroppedRows.tsx";
import type { DoneImport } from "../mutations.ts";
import { pageSize, planRequest, useCatalog, usePlan } from "../queries.ts";
import type { ImportStep } from "../steps.ts";
import { StepFrame } from "../StepFrame.tsx";
import { Apply } from "./Apply.tsx";
import { NewWords } from "./NewWords.tsx";
import { changing, OutcomeChoice } from "./OutcomeChoice.tsx";
import { changedRows, rejectedRows } from "./plan-counts.ts";
import { PlanTable } from "./PlanTable.tsx";
import { PlanTarget } from "./PlanTarget.tsx";
import { ProblemTable } from "./ProblemTable.tsx";
import { RowsChoice, type PlannedRows } from "./RowsChoice.tsx";
import { asOfOf, worklistOf } from "./settled.ts";
import "./changes.css";

interface ChangesStepProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly examined: ExaminedFile;
  readonly choices: ImportChoices;
  readonly onGoTo: (step: ImportStep) => void;
  readonly busy: boolean;
  /** While the import runs, nothing else may be done. */
  readonly onBusy: (busy: boolean) => void;
  /** Shows a row of the file in the step before. */
  readonly onLookAt: (row: number) => void;
  /** The file has changed since it was looked at. */
  readonly onReadAgain: () => void;
  readonly onDone: (done: DoneImport) => void;
}

/** Step 4: what would be created, changed from what to what, left alone, kept out; then it is done, in one step. */
export function ChangesStep(props: ChangesStepProps): ReactNode {
  const { draft, onDraft, examined, choices, onGoTo, onLookAt } = props;
  const { year, asOf: workingAsOf } = useWorkingYear();
  const catalog = useCatalog(year);
  const [outcomes, setOutcomes] = useState(changing);
  const [chosen, setChosen] = useState<PlannedRows | null>(null);
  const [offsets, setOffsets] = useState({ items: 0, problems: 0 });
  const target = { worklist: worklistOf(draft, examined, catalog.data), asOf: asOfOf(draft, examined, workingAsOf) };
  const request = planRequest(draft, { year, choices, ...target });
  const plan = usePlan(request, outcomes, offsets.items, offsets.problems);
  const problems = plan.data?.problemRows ?? null;
  const shown = chosen ?? firstShown(plan.data);
  const rows = shown === "problems" && problems !== null ? problems : plan.data;
  const decide = useCallback(
    (row: number, itemId: string | null | undefined) => onDraft(withDecision(draft, row, itemId)),
    [draft, onDraft],
  );

  return (
    <StepFrame
      step="changes"
      onGoTo={onGoTo}
      busy={props.busy}
      waitsFor={plan.data === undefined ? null : waitsFor(plan.data, draft)}
      last={
        plan.data !== undefined && (
          <Apply {...props} request={request} plan={plan.data} onPlanAgain={() => void plan.refetch()} />
        )
      }
    >
      <div className="changes">
        <PlanTarget
          {...target}
          catalog={catalog.data}
          mechanism={plan.data?.worklist.mechanism ?? null}
          onChange={(changed) => onDraft({ ...draft, ...changed })}
        />
        {plan.isPending && <LoadingState small label="正在与本年度数据对照" />}
        {plan.isError && <ErrorState small error={errorOf(plan.error)} onAction={() => void plan.refetch()} />}
        {plan.data !== undefined && rows !== undefined && (
          <>
            {problems !== null && <RowsChoice plan={plan.data} problems={problems} shown={shown} onShow={setChosen} />}
            <OutcomeChoice
              counts={rows.counts}
              outcomes={outcomes}
              onChange={(wanted) => {
                setOutcomes(wanted);
                setOffsets({ items: 0, problems: 0 });
              }}
            />
            <NewWords words={plan.data.newWords} />
            {rows === problems && problems !== null ? (
              <ProblemTable plan={problems} />
            ) : (
              <PlanTable plan={plan.data} decisions={draft.decisions} onDecide={decide} onLookAt={onLookAt} />
            )}
            <div className="changes-foot">
              {rejectedRows(plan.data) > 0 && (
                <Checkbox
                  checked={draft.acceptValid}
                  onChange={(event) => onDraft({ ...draft, acceptValid: event.target.checked })}
                >
                  先导入其余的行；不能导入的{countInTable(rejectedRows(plan.data))}行留在原文件中，改好后可以再导入
                </Checkbox>
              )}
              <DroppedRows dropped={plan.data.dropped} unknownColumns={plan.data.unknownColumns} />
              <Pager
                offset={offsets[shown]}
                size={pageSize}
                total={rows.total}
                onChange={(offset) => setOffsets({ ...offsets, [shown]: offset })}
              />
            </div>
          </>
        )}
      </div>
    </StepFrame>
  );
}

/** The sheet of problems where nothing happens to the items. */
function firstShown(plan: ImportPlan | undefined): PlannedRows {
  if (plan === undefined || plan.problemRows === null) return "items";
  const ofItems = { ...plan, problemRows: null };
  const quiet = changedRows(ofItems) + rejectedRows(ofItems) === 0;
  return quiet && changedRows(plan) + rejectedRows(plan) > 0 ? "problems" : "items";
}

function waitsFor(plan: ImportPlan, { acceptValid }: ImportDraft): string | null {
  const rejected = rejectedRows(plan);
  if (changedRows(plan) === 0) return rejected === 0 ? "没有需要导入的变更" : "没有可以导入的行";
  if (rejected > 0 && !acceptValid) return `有${countInTable(rejected)}行不能导入，请先改正，或者勾选先导入其余的行`;
  return null;
}
