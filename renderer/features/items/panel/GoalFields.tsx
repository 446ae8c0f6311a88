import type { ReactNode } from "react";
import { readWrittenMoney } from "../../../../shared/domain/written-money.ts";
import { moneyInTable } from "../../../lib/format.ts";
import { LongTextField } from "../../../components/fields/LongTextField.tsx";
import { WrittenField } from "../../../components/fields/WrittenField.tsx";
import type { FormGroupProps } from "./form-group.ts";

/** 目标与投资: what the list promises for the year. */
export function GoalFields({ bind }: FormGroupProps): ReactNode {
  return (
    <div className="fields">
      <LongTextField field={bind("annualGoal")} />
      <WrittenField field={bind("totalInvestment")} read={readWrittenMoney} write={moneyInTable} unit="万元" figures />
      <WrittenField field={bind("plannedThisYear")} read={readWrittenMoney} write={moneyInTable} unit="万元" figures />
    </div>
  );
}
