import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { CollectionPlan } from "../../../../../shared/ipc/questions/forms.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { errorOf } from "../../../../lib/app-failure.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";
import { FormsPage } from "../FormsPage.tsx";
import type { ChosenForm, DoneCollection } from "../mutations.ts";
import { useCollectionPlan } from "../queries.ts";
import { CellReview } from "./CellReview.tsx";
import { Collect } from "./Collect.tsx";
import type { Decisions } from "./decisions.ts";
import { FileTable } from "./FileTable.tsx";
import { Problems } from "./Problems.tsx";

interface CollectPageProps {
  readonly chosen: readonly ChosenForm[];
  readonly onBack: () => void;
  readonly onChoose: () => void;
  readonly onDone: (done: DoneCollection) => void;
}

/** 收回: what the returned forms say, cell by cell, and what is to be taken over; then it is done, in one step. */
export function CollectPage({ chosen, onBack, onChoose, onDone }: CollectPageProps): ReactNode {
  const { year } = useWorkingYear();
  const plan = useCollectionPlan(year, chosen);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [busy, setBusy] = useState(false);
  // While it is read anew, nothing of before may be decided or taken over.
  const data = plan.isFetching ? undefined : plan.data;
  return (
    <FormsPage
      title="收回填报表"
      busy={busy}
      foot={
        <>
          {!busy && <Button onClick={onBack}>返回</Button>}
          {!busy && <Button onClick={onChoose}>重新选择文件</Button>}
          {data === undefined ? (
            <span className="step-waits" />
          ) : (
            <Collect
              chosen={chosen}
              plan={data}
              decisions={decisions}
              onBusy={setBusy}
              onDone={onDone}
              onReadAgain={() => {
                setDecisions(new Map());
                void plan.refetch();
              }}
            />
          )}
        </>
      }
    >
      {plan.isFetching && <LoadingState small label="正在读取填报表，逐处对照" />}
      {plan.isError && !plan.isFetching && (
        <ErrorState small error={errorOf(plan.error)} onAction={() => void plan.refetch()} />
      )}
      {data !== undefined && <Returned chosen={chosen} plan={data} decisions={decisions} onDecisions={setDecisions} />}
    </FormsPage>
  );
}

interface ReturnedProps {
  readonly chosen: readonly ChosenForm[];
  readonly plan: CollectionPlan;
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
}

function Returned({ chosen, plan, decisions, onDecisions }: ReturnedProps): ReactNode {
  return (
    <div className="collect">
      <FileTable chosen={chosen} plan={plan} decisions={decisions} onDecisions={onDecisions} />
      <Problems plan={plan} />
      <CellReview cells={plan.cells} decisions={decisions} onDecisions={onDecisions} />
    </div>
  );
}
