import { Input } from "antd";
import { useId, type ReactNode } from "react";
import { cleanText } from "../../../shared/domain/text.ts";
import { absent } from "../../lib/format.ts";
import type { FieldBinding } from "./binding.ts";
import { FieldFrame, FieldText } from "./FieldFrame.tsx";
import { isComposing } from "./WrittenField.tsx";

/** The most characters that one field keeps, as the contract has it. */
const longestText = 100_000;

interface LongTextFieldProps {
  readonly field: FieldBinding<string | null>;
  /** Fewest lines shown. */
  readonly lines?: 1 | 2 | 3;
  readonly placeholder?: string;
}

/**
 * A text of several lines that grows with what is typed. The style sheet does that (`field-sizing`): the library's own way
 * writes style attributes, which the content security policy refuses.
 */
export function LongTextField({ field, lines = 2, placeholder }: LongTextFieldProps): ReactNode {
  const { value, typed, readOnly } = field;
  const id = useId();
  const take = (text: string) => {
    const clean = cleanText(text);
    const problem = clean.length > longestText ? `最多${longestText}个字，请删减后再保存。` : null;
    field.onType({ text, problem });
    if (problem === null) field.onChange(clean.trim() === "" ? null : clean);
  };
  const leave = () => {
    if (typed?.problem === null) field.onType(null);
    field.onLeave();
  };
  return (
    <FieldFrame label={field.label} controlId={readOnly ? null : id} wide problem={typed?.problem ?? null}>
      {readOnly ? (
        <FieldText>{value ?? absent}</FieldText>
      ) : (
        <Input.TextArea
          id={id}
          data-field={field.name}
          className={`field-long field-long-${lines}`}
          value={typed?.text ?? value ?? ""}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(typed?.problem ? { status: "error", "aria-describedby": `${id}-problem` } : {})}
          onChange={(event) => {
            if (isComposing(event.nativeEvent)) field.onType({ text: event.target.value, problem: null });
            else take(event.target.value);
          }}
          onCompositionEnd={(event) => take(event.currentTarget.value)}
          onBlur={leave}
        />
      )}
    </FieldFrame>
  );
}
