import { AutoComplete } from "antd";
import { useId, type KeyboardEvent, type ReactNode } from "react";
import { clearable } from "../clearable.tsx";
import { cleanText } from "../../../shared/domain/text.ts";
import { absent } from "../../lib/format.ts";
import { useWordFit } from "../../lib/word-fit.ts";
import type { FieldBinding } from "./binding.ts";
import { FieldFrame, FieldText } from "./FieldFrame.tsx";
import { leaveWithTab } from "./leave-with-tab.ts";

interface WordFieldProps {
  readonly field: FieldBinding<string | null>;
  /** The words known so far; others may be typed. */
  readonly words: readonly string[];
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
}

/** One name that is completed from those known; it is taken over when the field is left or a name is picked. */
export function WordField({ field, words, wide = false, autoFocus = false }: WordFieldProps): ReactNode {
  const { value, typed, readOnly } = field;
  const id = useId();
  const fits = useWordFit();
  const take = (text: string) => {
    const name = cleanText(text).trim();
    field.onType(null);
    if ((name || null) !== value) field.onChange(name === "" ? null : name);
    field.onLeave();
  };
  const leave = (event: KeyboardEvent) => {
    leaveWithTab(event);
    // Letters alone are the pinyin of a word that is looked for, hardly a name of their own.
    const sought = event.key === "Tab" && typed !== null && /^[a-z]+$/iu.test(typed.text.trim());
    const found = sought ? words.find((word) => fits(word, typed.text)) : undefined;
    if (found !== undefined) take(found);
  };
  return (
    <FieldFrame label={field.label} controlId={readOnly ? null : id} wide={wide}>
      {readOnly ? (
        <FieldText>{value ?? absent}</FieldText>
      ) : (
        <AutoComplete
          id={id}
          data-field={field.name}
          className="field-select"
          allowClear={clearable}
          autoFocus={autoFocus}
          maxLength={300}
          options={words.map((word) => ({ value: word }))}
          showSearch={{ filterOption: (text, option) => fits(option?.value ?? "", text) }}
          value={typed?.text ?? value ?? ""}
          onSearch={(text) => field.onType({ text, problem: null })}
          onClear={() => take("")}
          onInputKeyDown={leave}
          onSelect={(word: string) => take(word)}
          onBlur={() => take(typed?.text ?? value ?? "")}
        />
      )}
    </FieldFrame>
  );
}
