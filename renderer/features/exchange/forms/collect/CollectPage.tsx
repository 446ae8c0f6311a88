import { Button, Radio } from "antd";
import { useState, type ReactNode } from "react";
import type { CollectionPlan } from "../../../../../shared/ipc/questions/forms.ts";
import { ErrorState } from "../../../../components/ErrorState.tsx";
import { LoadingState } from "../../../../components/LoadingState.tsx";
import { errorOf } from "../../../../lib/app-failure.ts";
import { countInTable } from "../../../../lib/format.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";
import { FormsPage } from "../FormsPage.tsx";
import type { ChosenForm, DoneCollection } from "../mutations.ts";
import { useCatalog } from "../../import/queries.ts";
import { useCollectionPlan } from "../queries.ts";
import { CellReview } from "./CellReview.tsx";
import { Collect } from "./Collect.tsx";
import type { Decisions } from "./decisions.ts";
import { FileTable } from "./FileTable.tsx";
import { ProposalReview } from "./ProposalReview.tsx";
import type { Taken } from "./proposals.ts";
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
  const [taken, setTaken] = useState<Taken>(new Map());
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
              taken={taken}
              onBusy={setBusy}
              onDone={onDone}
              onReadAgain={() => {
                setDecisions(new Map());
                setTaken(new Map());
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
      {data !== undefined && (
        <Returned
          chosen={chosen}
          plan={data}
          decisions={decisions}
          taken={taken}
          onDecisions={setDecisions}
          onTaken={setTaken}
        />
      )}
    </FormsPage>
  );
}

interface ReturnedProps {
  readonly chosen: readonly ChosenForm[];
  readonly plan: CollectionPlan;
  readonly decisions: Decisions;
  readonly taken: Taken;
  readonly onDecisions: (decisions: Decisions) => void;
  readonly onTaken: (taken: Taken) => void;
}

function Returned({ chosen, plan, decisions, taken, onDecisions, onTaken }: ReturnedProps): ReactNode {
  const { year } = useWorkingYear();
  const catalog = useCatalog(year);
  const [shown, setShown] = useState<"cells" | "proposals">(
    plan.cells.length === 0 && plan.proposals.length > 0 ? "proposals" : "cells",
  );
  return (
    <div className="collect">
      <FileTable chosen={chosen} plan={plan} decisions={decisions} onDecisions={onDecisions} />
      <Problems plan={plan} />
      {plan.proposals.length > 0 && (
        <Radio.Group
          className="rows-choice"
          aria-label="查看改动还是新增"
          optionType="button"
          size="small"
          options={[
            { value: "cells", label: `改动${countInTable(plan.cells.length)}处` },
            { value: "proposals", label: `单位新增（建议）${countInTable(plan.proposals.length)}条` },
          ]}
          value={shown}
          onChange={(event) => setShown(event.target.value)}
        />
      )}
      {shown === "cells" ? (
        <CellReview cells={plan.cells} decisions={decisions} onDecisions={onDecisions} />
      ) : (
        <ProposalReview
          proposals={plan.proposals}
          worklists={catalog.data?.worklists ?? []}
          taken={taken}
          onTaken={onTaken}
        />
      )}
    </div>
  );
}
