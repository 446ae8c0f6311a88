import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { AppError } from "../../../../../shared/errors.ts";
import type { CollectionPlan } from "../../../../../shared/ipc/questions/forms.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { TaskBar } from "../../../../components/TaskBar.tsx";
import { errorOf, isCancelled } from "../../../../lib/app-failure.ts";
import { countInTable } from "../../../../lib/format.ts";
import { useCollect, type ChosenForm, type DoneCollection } from "../mutations.ts";
import { asList as listOfTaken, type Taken } from "./proposals.ts";
import { asList, isUndecided, takenNow, type Decisions } from "./decisions.ts";

interface CollectProps {
  readonly chosen: readonly ChosenForm[];
  readonly plan: CollectionPlan;
  readonly decisions: Decisions;
  readonly taken: Taken;
  readonly onBusy: (busy: boolean) => void;
  /** The files or the year have changed since they were compared. */
  readonly onReadAgain: () => void;
  readonly onDone: (done: DoneCollection) => void;
}

/** The button that does it, in words what it does; then how far it is, and a way to stop it that leaves nothing behind. */
export function Collect({ chosen, plan, decisions, taken, onBusy, onReadAgain, onDone }: CollectProps): ReactNode {
  const { task, collect, cancel } = useCollect();
  const [error, setError] = useState<AppError | null>(null);
  const cells = plan.cells.filter((cell) => takenNow(cell, decisions) !== null).length;
  const open = plan.cells.filter((cell) => isUndecided(cell, decisions)).length;

  async function start(): Promise<void> {
    setError(null);
    onBusy(true);
    try {
      onDone(await collect(chosen, plan, asList(decisions), listOfTaken(taken)));
    } catch (thrown) {
      if (!isCancelled(thrown)) setError(errorOf(thrown));
    } finally {
      onBusy(false);
    }
  }

  if (task !== null) {
    return (
      <div className="apply-task">
        <TaskBar task={task} onCancel={cancel} />
      </div>
    );
  }
  return (
    <>
      <span className="step-waits">
        {plan.forms === 0 ? "没有可以收回的填报表" : open > 0 && `${countInTable(open)}处没有选定，将保留现有内容`}
      </span>
      {error !== null && (
        <div className="apply-error">
          <ErrorState small error={error} onAction={onReadAgain} />
        </div>
      )}
      <Button type="primary" disabled={plan.forms === 0} onClick={() => void start()}>
        收回：{countInTable(plan.forms)}份、{countInTable(cells)}处
        {taken.size > 0 && `，采用建议${countInTable(taken.size)}条`}
      </Button>
    </>
  );
}
