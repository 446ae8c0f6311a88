import { App, Button } from "antd";
import { useState, type ReactNode } from "react";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { useStepsTaken } from "../../../lib/steps-taken.ts";
import { useTakeStepBack } from "../../../lib/take-step-back.ts";
import { useDeleteProblem } from "./mutations.ts";
import { ProblemForm } from "./ProblemForm.tsx";
import { ProblemView } from "./ProblemView.tsx";
import type { OpenProblemDesk } from "./use-open-problem.ts";
import "./problems.css";

interface ItemProblemsProps {
  readonly detail: ItemDetail;
  readonly desk: OpenProblemDesk;
  /** 责任单位 known so far. */
  readonly units: readonly string[];
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
}

/** 问题 of an item with 原因, 措施, 责任单位 and 时限, in the order in which they were entered. */
export function ItemProblems({ detail, desk, units, asOf, readOnly }: ItemProblemsProps): ReactNode {
  const { item, problems } = detail;
  const { open } = desk;
  const deletion = useDeletion(item.year);
  const form = open && (
    <ProblemForm
      key={open.key}
      id={open.row.id}
      problem={problems.find(({ id }) => id === open.row.id) ?? open.row}
      year={item.year}
      units={units}
      isListed={item.problem !== null}
      onCreated={desk.created}
      onDone={desk.close}
    />
  );
  // A form that has just been saved stays where it was opened.
  const isListed = problems.some(({ id }) => id === open?.key);
  return (
    <section className="problems" aria-label="问题和措施">
      <header className="problems-head">
        <h4>问题和措施</h4>
        {!readOnly && (
          <Button size="small" onClick={desk.add}>
            新增问题
          </Button>
        )}
      </header>
      {deletion.line}
      {problems.length === 0 && open === null && (
        <p className="record-nothing">还没有单列的问题。单列后可以写明原因、措施、责任单位和时限，报告从这里取。</p>
      )}
      {problems.map((problem, index) => {
        if (problem.id === open?.row.id) return isListed ? form : null;
        return (
          <ProblemView
            key={problem.id}
            problem={problem}
            number={index + 1}
            asOf={asOf}
            readOnly={readOnly}
            onEdit={() => desk.edit(problem)}
            onDelete={() => deletion.remove(problem)}
          />
        );
      })}
      {!isListed && form}
    </section>
  );
}

/** Deletes a problem, and offers to take that back while it is the last thing done. */
function useDeletion(year: number) {
  const { message } = App.useApp();
  const stepsTaken = useStepsTaken();
  const [deleted, setDeleted] = useState<{ readonly stepId: string; readonly at: number } | null>(null);
  const { mutate: remove } = useDeleteProblem();
  const { mutate: takeBack } = useTakeStepBack();
  const tell = (thrown: unknown) => message.error(errorInWords(errorOf(thrown)).text);
  const line = deleted?.at === stepsTaken && (
    <p className="deleted-line" role="status">
      已删除一条问题。
      <Button
        size="small"
        type="link"
        onClick={() => takeBack({ year, stepId: deleted.stepId }, { onSuccess: () => setDeleted(null), onError: tell })}
      >
        撤销
      </Button>
    </p>
  );
  return {
    line,
    remove: (problem: Parameters<typeof remove>[0]) =>
      remove(problem, { onSuccess: ({ stepId }) => setDeleted({ stepId, at: stepsTaken }), onError: tell }),
  };
}
