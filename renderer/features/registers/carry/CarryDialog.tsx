import { App, Button, Segmented } from "antd";
import { useState, type ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { CarryOffer } from "../../../../shared/ipc/questions/carries.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { EmptyState } from "../../../components/EmptyState.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { TaskBar } from "../../../components/TaskBar.tsx";
import { errorOf, isCancelled } from "../../../lib/app-failure.ts";
import { countInTable } from "../../../lib/format.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useCarryOffer } from "../queries.ts";
import { CarryTable } from "./CarryTable.tsx";
import { carriedInWords, carriedParts } from "./carry-words.ts";
import { useCarry } from "./mutations.ts";
import "./carry.css";

/** 结转: which items of the year before go on in the year worked on. */
export function CarryDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { year } = useWorkingYear();
  const offer = useCarryOffer(year);
  if (offer.data && !offer.isFetching) return <Choosing key={year} offer={offer.data} onClose={onClose} />;
  return (
    <Dialog open title={`结转到${year}年度`} centered onCancel={onClose} footer={null}>
      {offer.isFetching && <LoadingState small label="正在读取上年事项" />}
      {offer.isError && <ErrorState small error={errorOf(offer.error)} onAction={() => void offer.refetch()} />}
      {offer.data === null && !offer.isFetching && (
        <EmptyState
          small
          title="没有更早的年度"
          text="结转把上年没有完成的事项带到本年度，有了上一年度的数据才能结转。"
        />
      )}
    </Dialog>
  );
}

type Shown = "unfinished" | "all";

/** What is not finished and has not been carried is chosen to begin with; what only shares a name is for a person to say. */
function usuallyChosen({ candidates }: CarryOffer): ReadonlySet<string> {
  const open = candidates.filter(
    ({ unfinished, carriedTo, namesake }) => unfinished && carriedTo === null && namesake === null,
  );
  return new Set(open.map(({ id }) => id));
}

function Choosing({ offer, onClose }: { readonly offer: CarryOffer; readonly onClose: () => void }): ReactNode {
  const { year } = useWorkingYear();
  const { message } = App.useApp();
  const { task, carry, cancel } = useCarry();
  const [shown, show] = useState<Shown>("unfinished");
  const [chosen, choose] = useState(() => usuallyChosen(offer));
  const [failed, setFailed] = useState<unknown>(null);
  const { candidates, formerYear } = offer;
  const unfinished = candidates.filter((one) => one.unfinished);
  const rows = shown === "unfinished" ? unfinished : candidates;

  async function submit(): Promise<void> {
    setFailed(null);
    try {
      message.success(carriedInWords(await carry(year, formerYear, [...chosen])));
      onClose();
    } catch (thrown) {
      if (!isCancelled(thrown)) setFailed(thrown);
    }
  }

  return (
    <Dialog
      open
      title={`把${formerYear}年度的事项结转到${year}年度`}
      width="min(1120px, 100vw - 64px)"
      centered
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={chosen.size === 0 || task !== null} onClick={() => void submit()}>
            结转选定的{countInTable(chosen.size)}条
          </Button>
        </>
      }
    >
      <p className="registers-nothing">{carriedParts(dateInWords(offer.asOf))}</p>
      <div className="carry-choice">
        <Segmented<Shown>
          aria-label="列出哪些事项"
          value={shown}
          onChange={show}
          options={[
            { value: "unfinished", label: `未完成 ${countInTable(unfinished.length)}` },
            { value: "all", label: `全部 ${countInTable(candidates.length)}` },
          ]}
        />
      </div>
      {task !== null && <TaskBar task={task} onCancel={cancel} />}
      {failed !== null && <ErrorState small error={errorOf(failed)} onAction={() => void submit()} />}
      {rows.length === 0 ? (
        <EmptyState small title="没有未完成的事项" text="已完成和终止的事项也可以结转，请切换到“全部”选定。" />
      ) : (
        <CarryTable rows={rows} lists={offer.lists} chosen={chosen} onChoose={choose} />
      )}
    </Dialog>
  );
}
