import { Button } from "antd";
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import {
  problemStateLabels,
  problemStates,
  type ItemProblem,
  type ItemProblemDraft,
} from "../../../../shared/domain/problems/item-problem.ts";
import { problemLabels } from "../../../../shared/domain/problems/problem-labels.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import { binder, draftOf, neverEmpty, type Bind } from "../../../components/fields/binding.ts";
import { ChoiceField, choicesOf } from "../../../components/fields/ChoiceField.tsx";
import { LongTextField } from "../../../components/fields/LongTextField.tsx";
import { WordField } from "../../../components/fields/WordField.tsx";
import { WrittenField } from "../../../components/fields/WrittenField.tsx";
import { ClashNotice } from "../../../components/saving/ClashNotice.tsx";
import { SaveLine } from "../../../components/saving/SaveLine.tsx";
import { SaveProblem } from "../../../components/saving/SaveProblem.tsx";
import { useAutosave } from "../../../lib/saving/use-autosave.ts";
import { useProblemTask } from "./mutations.ts";
import { problemShelf } from "./problem-shelf.ts";
import { problemValueInWords } from "./value-in-words.ts";

interface ProblemFormProps {
  readonly id: string;
  readonly problem: ItemProblem;
  readonly year: number;
  readonly units: readonly string[];
  /** Whether the list itself says what the problem is, so that a row without words of its own is about that. */
  readonly isListed: boolean;
  /** A new problem is now in the store. */
  readonly onCreated: (id: string) => void;
  readonly onDone: () => void;
}

/** One problem while it is written; it saves itself. */
export function ProblemForm(props: ProblemFormProps): ReactNode {
  const { id, problem, year, units, isListed, onCreated, onDone } = props;
  const task = useProblemTask();
  const saving = useAutosave(problemShelf, id, () => task(problem));
  const { autosave, state } = saving;
  const created = useEffectEvent(onCreated);
  const formRef = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (problem.revision === 0 && state.row.revision > 0) created(state.row.id);
  }, [problem.revision, state.row.revision, state.row.id]);
  useEffect(() => autosave.receive(problem, isNewer), [autosave, problem]);
  useEffect(() => formRef.current?.querySelector<HTMLElement>("textarea")?.focus(), []);

  return (
    <fieldset className="problem-form" ref={formRef} aria-label="填写问题">
      <SaveProblem saving={saving} />
      <ClashNotice saving={saving} labels={problemLabels} inWords={problemValueInWords} />
      <ProblemFields
        bind={binder(autosave, state, problemLabels, false)}
        draft={draftOf(state)}
        year={year}
        units={units}
        isListed={isListed}
      />
      <div className="problem-form-foot">
        <SaveLine saving={saving} missing={null} />
        <Button size="small" onClick={onDone}>
          完成
        </Button>
      </div>
    </fieldset>
  );
}

function isNewer(row: ItemProblem, than: ItemProblem): boolean {
  return row.revision > than.revision;
}

interface ProblemFieldsProps extends Pick<ProblemFormProps, "year" | "units" | "isListed"> {
  readonly bind: Bind<ItemProblemDraft>;
  readonly draft: ItemProblemDraft;
}

const stateChoices = choicesOf(problemStates, problemStateLabels);
const asWritten = (date: string) => date;

function ProblemFields({ bind, draft, year, units, isListed }: ProblemFieldsProps): ReactNode {
  const read = (text: string) => readWrittenDate(text, year);
  const date = { read, write: asWritten, placeholder: `如 ${year}-11` };
  return (
    <div className="fields">
      <LongTextField
        field={bind("problem")}
        lines={1}
        {...(isListed ? { placeholder: "不填写时指上面的“存在问题”" } : {})}
      />
      <LongTextField field={bind("cause")} lines={1} />
      <LongTextField field={bind("measure")} lines={1} />
      <WordField field={bind("responsibleUnit")} words={units} />
      <WrittenField field={bind("dueDate")} {...date} />
      <ChoiceField field={neverEmpty(bind("state"))} choices={stateChoices} required />
      {draft.state === "solved" && <WrittenField field={bind("solvedOn")} {...date} />}
    </div>
  );
}
