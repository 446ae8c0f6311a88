import { Select } from "antd";
import { useId, type ReactNode } from "react";
import { clearable } from "../clearable.tsx";
import { absent } from "../../lib/format.ts";
import type { FieldBinding } from "./binding.ts";
import { FieldFrame, FieldText } from "./FieldFrame.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceFieldProps<Value extends string> {
  readonly field: FieldBinding<Value | null>;
  readonly choices: readonly Choice<Value>[];
  /** Whether there must be a value. */
  readonly required?: boolean;
  readonly wide?: boolean;
  /** What is to be known about the value, below it. */
  readonly hint?: string | null;
}

/** One of a few words. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { field, choices, required = false, wide = false, hint = null } = props;
  const id = useId();
  const chosen = choices.find(({ value }) => value === field.value);
  const choose = (value: string | undefined) => {
    field.onChange(choices.find((choice) => choice.value === value)?.value ?? null);
    field.onLeave();
  };
  return (
    <FieldFrame label={field.label} controlId={field.readOnly ? null : id} wide={wide} hint={hint ?? undefined}>
      {field.readOnly ? (
        <FieldText>{chosen?.label ?? absent}</FieldText>
      ) : (
        <Select<string>
          id={id}
          data-field={field.name}
          className="field-select"
          allowClear={required ? false : clearable}
          showSearch={choices.length > 12 ? { optionFilterProp: "label" } : false}
          options={[...choices]}
          {...(field.value === null || field.value === "" ? {} : { value: field.value })}
          onChange={choose}
          onInputKeyDown={(event) => {
            if (!required && event.key === "Delete" && field.value !== null) choose(undefined);
          }}
        />
      )}
    </FieldFrame>
  );
}

/** The words of a fixed list as choices, in its order. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] {
  return values.map((value) => ({ value, label: labels[value] }));
}
