import { InputNumber } from "antd";
import type { ReactNode } from "react";

interface YearsFieldProps {
  readonly years: number;
  readonly onChange: (years: number) => void;
}

/** How many years, that of the report included. */
export function YearsField({ years, onChange }: YearsFieldProps): ReactNode {
  return (
    <div className="desk-field">
      年数（含本年度，各年均取同一截至日）
      <InputNumber
        aria-label="年数"
        min={1}
        max={30}
        precision={0}
        value={years}
        onChange={(next) => next !== null && onChange(next)}
      />
    </div>
  );
}
