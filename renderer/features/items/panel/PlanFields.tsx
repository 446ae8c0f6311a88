import type { ReactNode } from "react";
import { LongTextField } from "../../../components/fields/LongTextField.tsx";
import type { FormGroupProps } from "./form-group.ts";

/** 问题与打算: what stands in the way, and what comes next. */
export function PlanFields({ bind }: FormGroupProps): ReactNode {
  return (
    <div className="fields">
      <LongTextField field={bind("problem")} />
      <LongTextField field={bind("nextStep")} />
      <LongTextField field={bind("remark")} lines={1} />
    </div>
  );
}
