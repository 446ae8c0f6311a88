import type { ReactNode } from "react";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { BasicFields } from "./BasicFields.tsx";
import type { FormGroupProps } from "./form-group.ts";
import { GoalFields } from "./GoalFields.tsx";
import { OwnFields } from "./OwnFields.tsx";
import { PlanFields } from "./PlanFields.tsx";
import { RecordSection } from "./RecordSection.tsx";
import { TimeFields } from "./TimeFields.tsx";

interface ItemFormProps extends FormGroupProps {
  /** The own columns of the item's list. */
  readonly own: readonly OwnColumn[];
  readonly isNew: boolean;
  /** The cut-off date in view. */
  readonly asOf: IsoDate;
  /** Below the investment fields: where the item stands by its progress entries. */
  readonly standing: ReactNode;
  /** Below the status fields: the lamp and why it is lit. */
  readonly lamp: ReactNode;
  /** Below the texts on problems and plans: what is added to them row by row. */
  readonly problems: ReactNode;
}

/** All fields of an item in four groups, and those that its list has of its own. */
export function ItemForm({
  bind,
  catalog,
  year,
  own,
  isNew,
  asOf,
  standing,
  lamp,
  problems,
}: ItemFormProps): ReactNode {
  const group = { bind, catalog, year };
  return (
    <>
      <RecordSection id="basic">
        <BasicFields {...group} isNew={isNew} />
      </RecordSection>
      <RecordSection id="goal">
        <GoalFields {...group} />
        {standing}
      </RecordSection>
      <RecordSection id="time">
        <TimeFields {...group} asOf={asOf} />
        {lamp}
      </RecordSection>
      <RecordSection id="plan">
        <PlanFields {...group} />
        {problems}
      </RecordSection>
      {own.length > 0 && (
        <RecordSection id="own">
          <OwnFields {...group} columns={own} />
        </RecordSection>
      )}
    </>
  );
}
