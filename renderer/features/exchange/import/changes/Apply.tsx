import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { AppError } from "../../../../../shared/errors.ts";
import type { ImportPlan } from "../../../../../shared/ipc/questions/exchange.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { TaskBar } from "../../../../components/TaskBar.tsx";
import { errorOf, isCancelled } from "../../../../lib/app-failure.ts";
import { countInTable } from "../../../../lib/format.ts";
import type { ImportDraft } from "../draft.ts";
import { useImport, type DoneImport } from "../mutations.ts";
import type { PlanRequest } from "../queries.ts";
import { changedRows, rejectedRows } from "./plan-counts.ts";

interface ApplyProps {
  readonly draft: ImportDraft;
  readonly request: PlanRequest;
  readonly plan: ImportPlan;
  readonly onBusy: (busy: boolean) => void;
  /** The year has changed since it was compared. */
  readonly onPlanAgain: () => void;
  readonly onReadAgain: () => void;
  readonly onDone: (done: DoneImport) => void;
}

/** The button that does it, in words what it does; then how far it is, and a way to stop it that leaves nothing behind. */
export function Apply({ draft, request, plan, onBusy, onPlanAgain, onReadAgain, onDone }: ApplyProps): ReactNode {
  const { task, apply, cancel } = useImport();
  const [error, setError] = useState<AppError | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const { fingerprint, revision } = plan;
  const { acceptValid } = draft;
  const possible = changedRows(plan) > 0 && (rejectedRows(plan) === 0 || acceptValid);

  async function start(): Promise<void> {
    setError(null);
    setCancelled(false);
    onBusy(true);
    try {
      const done = await apply(request, { fingerprint, revision, acceptValid });
      if (done.outcome.applied) onDone(done);
      else onPlanAgain();
    } catch (thrown) {
      if (isCancelled(thrown)) setCancelled(true);
      else setError(errorOf(thrown));
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
      {error !== null && (
        <div className="apply-error">
          <ErrorState
            small
            error={error}
            onAction={() => {
              setError(null);
              nextStepAfter(error, { onPlanAgain, onReadAgain, again: () => void start() });
            }}
          />
        </div>
      )}
      {cancelled && (
        <p className="apply-cancelled" role="status">
          已取消导入，数据没有任何改动。
        </p>
      )}
      <Button type="primary" disabled={!possible} onClick={() => void start()}>
        {inWords(plan)}
      </Button>
    </>
  );
}

interface NextSteps extends Pick<ApplyProps, "onPlanAgain" | "onReadAgain"> {
  readonly again: () => void;
}

function nextStepAfter({ kind }: AppError, { onPlanAgain, onReadAgain, again }: NextSteps): void {
  if (kind === "report-data-changed") onPlanAgain();
  else if (kind === "workbook-changed") onReadAgain();
  else again();
}

/** 导入：新增3项，更新12项，新增问题2条. */
function inWords({ counts, problemRows }: ImportPlan): string {
  const { created, updated } = counts;
  const [begun, changed] = [problemRows?.counts.created ?? 0, problemRows?.counts.updated ?? 0];
  const parts = [
    ...(created > 0 ? [`新增${countInTable(created)}项`] : []),
    ...(updated > 0 ? [`更新${countInTable(updated)}项`] : []),
    ...(begun > 0 ? [`新增问题${countInTable(begun)}条`] : []),
    ...(changed > 0 ? [`更新问题${countInTable(changed)}条`] : []),
  ];
  return parts.length === 0 ? "导入" : `导入：${parts.join("，")}`;
}
