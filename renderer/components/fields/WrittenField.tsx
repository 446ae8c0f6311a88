import { Input } from "antd";
import { useId, useState, type ReactNode } from "react";
import type { Reading } from "../../../shared/domain/written-form.ts";
import { absent } from "../../lib/format.ts";
import type { FieldBinding } from "./binding.ts";
import { FieldFrame, FieldText } from "./FieldFrame.tsx";

interface WrittenFieldProps<Value> {
  readonly field: FieldBinding<Value | null>;
  /** Understands what was typed, or says in a sentence why not. */
  readonly read: (text: string) => Reading<Value>;
  /** Writes the value the way it is shown. */
  readonly write: (value: Value) => string;
  readonly unit?: string;
  readonly wide?: boolean;
  readonly figures?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** One line that is understood as a value. A text that is none stays as it was typed, with a sentence below it. */
export function WrittenField<Value>(props: WrittenFieldProps<Value>): ReactNode {
  const { field, read, write, unit, wide = false, figures = false, placeholder, autoFocus = false } = props;
  const { value, typed, readOnly } = field;
  const id = useId();
  const [focused, setFocused] = useState(false);
  const written = value === null ? "" : write(value);
  const problem = focused ? null : (typed?.problem ?? null);
  const take = (text: string) => {
    const reading = read(text);
    field.onType({ text, problem: reading.ok ? null : reading.problem });
    if (reading.ok) field.onChange(reading.value);
  };
  const leave = () => {
    setFocused(false);
    if (typed?.problem === null) field.onType(null);
    field.onLeave();
  };
  return (
    <FieldFrame label={field.label} controlId={readOnly ? null : id} unit={unit ?? null} wide={wide} problem={problem}>
      {readOnly ? (
        <FieldText>{written || absent}</FieldText>
      ) : (
        <Input
          id={id}
          data-field={field.name}
          className={figures ? "field-figures" : ""}
          autoComplete="off"
          autoFocus={autoFocus}
          value={typed?.text ?? written}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(problem === null ? {} : { status: "error", "aria-invalid": true, "aria-describedby": `${id}-problem` })}
          onFocus={() => setFocused(true)}
          onChange={(event) => {
            if (isComposing(event.nativeEvent)) field.onType({ text: event.target.value, problem: null });
            else take(event.target.value);
          }}
          onCompositionEnd={(event) => take(event.currentTarget.value)}
          onPressEnter={field.onLeave}
          onBlur={leave}
        />
      )}
    </FieldFrame>
  );
}

/** Whether an input method is still composing the word: half-typed pinyin is no value. */
export function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
