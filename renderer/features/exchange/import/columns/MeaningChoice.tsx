import { Select } from "antd";
import type { ReactNode } from "react";
import { isOwnField, ownField } from "../../../../../shared/domain/own-field.ts";
import type { OwnColumnDraft } from "../../../../../shared/domain/own-column.ts";
import {
  amountUnits,
  amountUnitWords,
  importFieldLabel,
  importFields,
  isFieldOf,
  type AmountUnit,
  type ColumnMeaning,
  type OwnForm,
  type WorkbookField,
} from "../../../../../shared/exchange/import-fields.ts";
import { unitFor } from "../draft.ts";
import { NewOwnColumn } from "./NewOwnColumn.tsx";

interface MeaningChoiceProps {
  /** What the column is called. */
  readonly name: string;
  readonly meaning: ColumnMeaning;
  /** The own columns of the year's lists. */
  readonly own: readonly OwnColumnDraft[];
  /** What the column would be as a new own column; null where it cannot be one. */
  readonly proposal: OwnColumnDraft | null;
  readonly onChange: (meaning: ColumnMeaning) => void;
}

type Chosen<Value extends string> = Value | "none";
interface Option {
  readonly value: Chosen<WorkbookField>;
  readonly label: string;
}

const meanings: readonly Option[] = [
  { value: "none", label: "不导入" },
  ...importFields.map((value) => ({ value, label: importFieldLabel(value) })),
];
const units: readonly { readonly value: Chosen<AmountUnit>; readonly label: string }[] = [
  { value: "none", label: "没有写明（按万元）" },
  ...amountUnits.map((value) => ({ value, label: amountUnitWords[value] })),
];

/** The two cells that say what a column means: which field, and for amounts in which unit. */
export function MeaningChoice({ name, meaning, own, proposal, onChange }: MeaningChoiceProps): ReactNode {
  const { column, field, unit } = meaning;
  const known = own.find((one) => field === ownField(one.name));
  const takeField = (chosen: Chosen<WorkbookField>) => {
    const next = chosen === "none" ? null : chosen;
    const isAmount = next !== null && isFieldOf(next, "amount");
    const form = next === null ? undefined : formOf(next, own, proposal);
    onChange({ column, field: next, unit: unitFor(meaning, isAmount), ...(form !== undefined && { own: form }) });
  };
  return (
    <>
      <td>
        <Select
          className="meaning-select"
          size="small"
          aria-label={`“${name}”的含义`}
          showSearch={{ optionFilterProp: "label" }}
          options={[...meanings, ...ownOptions(own, proposal, meaning)]}
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
        {field !== null && isOwnField(field) && known === undefined && meaning.own !== undefined && (
          <NewOwnColumn
            name={name}
            form={meaning.own}
            words={proposal?.choices ?? []}
            onChange={(form) => onChange({ ...meaning, own: form })}
          />
        )}
        {known?.unit}
      </td>
    </>
  );
}

function ownOptions(
  own: readonly OwnColumnDraft[],
  proposal: OwnColumnDraft | null,
  { field }: ColumnMeaning,
): readonly Option[] {
  const present = own.map(({ name }) => ({ value: ownField(name), label: `自定义列：${name}` }));
  const isPresent = (wanted: WorkbookField) => present.some(({ value }) => value === wanted);
  const fresh = proposal === null ? null : ownField(proposal.name);
  const wanted = [fresh, field !== null && isOwnField(field) ? field : null];
  const added = [...new Set(wanted)].filter((one) => one !== null && !isPresent(one));
  return [
    ...present,
    ...added.flatMap((value) => (value === null ? [] : [{ value, label: `新增自定义列：${importFieldLabel(value)}` }])),
  ];
}

function formOf(
  field: WorkbookField,
  own: readonly OwnColumnDraft[],
  proposal: OwnColumnDraft | null,
): OwnForm | undefined {
  const found = [...own, ...(proposal === null ? [] : [proposal])].find(({ name }) => ownField(name) === field);
  if (found === undefined) return undefined;
  return { kind: found.kind, unit: found.unit, choices: found.kind === "choice" ? [...found.choices] : [] };
}
