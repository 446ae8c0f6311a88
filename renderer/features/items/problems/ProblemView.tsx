import { Button } from "antd";
import type { ReactNode } from "react";
import { dateInWords, type IsoDate } from "../../../../shared/domain/dates.ts";
import { isOpenAt, problemStateLabels, type ItemProblem } from "../../../../shared/domain/problems/item-problem.ts";
import { problemLabels } from "../../../../shared/domain/problems/problem-labels.ts";

interface ProblemViewProps {
  readonly problem: ItemProblem;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly asOf: IsoDate;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One problem as it reads. */
export function ProblemView({ problem, number, asOf, readOnly, onEdit, onDelete }: ProblemViewProps): ReactNode {
  const name = `问题${number}`;
  return (
    <article className="problem" aria-label={name}>
      <header className="problem-head">
        <h4>{name}</h4>
        <span className={`problem-state problem-state-${problem.state}`}>{stateInWords(problem, asOf)}</span>
        {!readOnly && (
          <span className="problem-actions">
            <Button size="small" type="text" aria-label={`修改${name}`} onClick={onEdit}>
              修改
            </Button>
            <Button size="small" type="text" aria-label={`删除${name}`} onClick={onDelete}>
              删除
            </Button>
          </span>
        )}
      </header>
      <dl className="problem-facts">
        {factsOf(problem).map(([label, text]) => (
          <div key={label} className="problem-fact">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** 已解决（2021年11月）; what was solved after the cut-off date says that it still counts as open there. */
function stateInWords(problem: ItemProblem, asOf: IsoDate): string {
  const { state, solvedOn } = problem;
  const words = `${problemStateLabels[state]}${solvedOn === null ? "" : `（${dateInWords(solvedOn)}）`}`;
  return state === "solved" && isOpenAt(problem, asOf) ? `${words}，晚于截至日期，按未解决计` : words;
}

function factsOf(problem: ItemProblem): readonly (readonly [string, string])[] {
  const { cause, measure, responsibleUnit, dueDate } = problem;
  const facts = [
    [problemLabels.problem, problem.problem],
    [problemLabels.cause, cause],
    [problemLabels.measure, measure],
    [problemLabels.responsibleUnit, responsibleUnit],
    [problemLabels.dueDate, dueDate === null ? null : dateInWords(dueDate)],
  ] as const;
  return facts.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
}
