import { Select } from "antd";
import type { ReactNode } from "react";
import {
  amountUnits,
  amountUnitWords,
  importFieldLabel,
  importFields,
  isFieldOf,
  type AmountUnit,
  type ColumnMeaning,
  type ImportField,
} from "../../../../../shared/exchange/import-fields.ts";
import { unitFor } from "../draft.ts";

interface MeaningChoiceProps {
  /** What the column is called. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  readonly onChange: (meaning: ColumnMeaning) => void;
}

type Chosen<Value extends string> = Value | "none";

const meanings: readonly { readonly value: Chosen<ImportField>; readonly label: string }[] = [
  { value: "none", label: "不导入" },
  ...importFields.map((value) => ({ value, label: importFieldLabel(value) })),
];
const units: readonly { readonly value: Chosen<AmountUnit>; readonly label: string }[] = [
  { value: "none", label: "没有写明（按万元）" },
  ...amountUnits.map((value) => ({ value, label: amountUnitWords[value] })),
];

/** The two cells that say what a column means: which field, and for amounts in which unit. */
export function MeaningChoice({ name, meaning, onChange }: MeaningChoiceProps): ReactNode {
  const { column, field, unit } = meaning;
  const takeField = (chosen: Chosen<ImportField>) => {
    const next = chosen === "none" ? null : chosen;
    onChange({ column, field: next, unit: unitFor(meaning, next !== null && isFieldOf(next, "amount")) });
  };
  return (
    <>
      <td>
        <Select
          className="meaning-select"
          size="small"
          aria-label={`“${name}”的含义`}
          showSearch={{ optionFilterProp: "label" }}
          options={[...meanings]}
          value={field ?? "none"}
          onChange={takeField}
        />
      </td>
      <td>
        {field !== null && isFieldOf(field, "amount") && (
          <Select
            className="unit-select"
            size="small"
            aria-label={`“${name}”的单位`}
            options={[...units]}
            value={unit ?? "none"}
            onChange={(chosen: Chosen<AmountUnit>) =>
              onChange({ column, field, unit: chosen === "none" ? null : chosen })
            }
          />
        )}
      </td>
    </>
  );
}
