import type { ReactNode } from "react";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import { itemPaces, itemPhases, itemStatuses } from "../../../../shared/domain/item.ts";
import { paceLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import { stateNotes } from "../../../../shared/domain/state-in-words.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import { ChoiceField, choicesOf } from "../../../components/fields/ChoiceField.tsx";
import { WrittenField } from "../../../components/fields/WrittenField.tsx";
import type { FormGroupProps } from "./form-group.ts";

const statusChoices = choicesOf(itemStatuses, statusLabels);
const phaseChoices = choicesOf(itemPhases, phaseLabels);
const paceChoices = choicesOf(itemPaces, paceLabels);
const asWritten = (date: string) => date;

interface TimeFieldsProps extends FormGroupProps {
  /** The cut-off date in view. */
  readonly asOf: IsoDate;
}

/** 时间与状态: how far it is, and when it begins and ends; a note where it was not yet so far at the cut-off date. */
export function TimeFields({ bind, year, asOf }: TimeFieldsProps): ReactNode {
  const [status, phase, startDate, finishedOn] = [bind("status"), bind("phase"), bind("startDate"), bind("finishedOn")];
  const notes = stateNotes(
    { status: status.value, phase: phase.value, startDate: startDate.value, finishedOn: finishedOn.value },
    asOf,
  );
  const read = (text: string) => readWrittenDate(text, year);
  const date = { read, write: asWritten, placeholder: `如 ${year}-11` };
  return (
    <div className="fields">
      <ChoiceField field={status} choices={statusChoices} hint={notes.status} />
      <ChoiceField field={phase} choices={phaseChoices} hint={notes.phase} />
      <ChoiceField field={bind("pace")} choices={paceChoices} />
      <WrittenField field={startDate} {...date} />
      <WrittenField field={bind("dueDate")} {...date} />
      <WrittenField field={finishedOn} {...date} />
    </div>
  );
}
