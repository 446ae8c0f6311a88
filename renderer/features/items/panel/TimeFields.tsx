import type { ReactNode } from "react";
import { itemPaces, itemPhases, itemStatuses } from "../../../../shared/domain/item.ts";
import { paceLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import { ChoiceField, choicesOf } from "../fields/ChoiceField.tsx";
import { WrittenField } from "../fields/WrittenField.tsx";
import type { FormGroupProps } from "./form-group.ts";

const statusChoices = choicesOf(itemStatuses, statusLabels);
const phaseChoices = choicesOf(itemPhases, phaseLabels);
const paceChoices = choicesOf(itemPaces, paceLabels);
const asWritten = (date: string) => date;

/** 时间与状态: how far it is, and when it begins and ends. */
export function TimeFields({ bind, year }: FormGroupProps): ReactNode {
  const read = (text: string) => readWrittenDate(text, year);
  const date = { read, write: asWritten, placeholder: `如 ${year}-11` };
  return (
    <div className="fields">
      <ChoiceField field={bind("status")} choices={statusChoices} />
      <ChoiceField field={bind("phase")} choices={phaseChoices} />
      <ChoiceField field={bind("pace")} choices={paceChoices} />
      <WrittenField field={bind("startDate")} {...date} />
      <WrittenField field={bind("dueDate")} {...date} />
      <WrittenField field={bind("finishedOn")} {...date} />
    </div>
  );
}
