import type { ReactNode } from "react";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { ownField } from "../../../../shared/domain/own-field.ts";
import { readOwnValue } from "../../../../shared/domain/own-value.ts";
import type { FieldBinding } from "../../../components/fields/binding.ts";
import { ChoiceField } from "../../../components/fields/ChoiceField.tsx";
import { LongTextField } from "../../../components/fields/LongTextField.tsx";
import { WrittenField } from "../../../components/fields/WrittenField.tsx";
import type { FormGroupProps } from "./form-group.ts";

interface OwnFieldsProps extends FormGroupProps {
  readonly columns: readonly OwnColumn[];
}

/** 自定义列: what the office has added to the item's list, each by its kind. */
export function OwnFields({ bind, year, columns }: OwnFieldsProps): ReactNode {
  return (
    <div className="fields">
      {columns.map((column) => {
        const bound = bind(ownField(column.name));
        return (
          <OwnValueField key={column.id} column={column} field={{ ...bound, value: bound.value ?? null }} year={year} />
        );
      })}
    </div>
  );
}

interface OwnValueFieldProps {
  readonly column: OwnColumn;
  readonly field: FieldBinding<string | null>;
  readonly year: number;
}

function OwnValueField({ column, field, year }: OwnValueFieldProps): ReactNode {
  if (column.kind === "text") return <LongTextField field={field} lines={1} />;
  if (column.kind === "choice") {
    return <ChoiceField field={field} choices={column.choices.map((value) => ({ value, label: value }))} />;
  }
  return (
    <WrittenField
      field={field}
      read={(text) => readOwnValue(column, text, year)}
      write={asWritten}
      figures={column.kind === "number"}
      {...(column.unit === null ? {} : { unit: column.unit })}
      {...(column.kind === "date" ? { placeholder: `如 ${year}-11` } : {})}
    />
  );
}

const asWritten = (value: string) => value;
