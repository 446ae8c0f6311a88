import { Select } from "antd";
import { useId, type ReactNode } from "react";
import { cleanText } from "../../../shared/domain/text.ts";
import { absent } from "../../lib/format.ts";
import { useWordFit } from "../../lib/word-fit.ts";
import type { FieldBinding } from "./binding.ts";
import { FieldFrame, FieldText } from "./FieldFrame.tsx";
import { leaveWithTab } from "./leave-with-tab.ts";

interface NamesFieldProps {
  readonly field: FieldBinding<readonly string[]>;
  readonly words: readonly string[];
}

/** Names as tags, completed from those known; 、 or a comma ends a name, as in the lists people paste. */
export function NamesField({ field, words }: NamesFieldProps): ReactNode {
  const { value, readOnly } = field;
  const id = useId();
  const fits = useWordFit();
  const take = (names: readonly string[]) => {
    const clean = names.map((name) => cleanText(name).trim().slice(0, 300)).filter((name) => name !== "");
    field.onChange([...new Set(clean)]);
  };
  return (
    <FieldFrame label={field.label} controlId={readOnly ? null : id} wide>
      {readOnly ? (
        <FieldText>{value.join("、") || absent}</FieldText>
      ) : (
        <Select<string[]>
          id={id}
          data-field={field.name}
          className="field-select"
          mode="tags"
          suffixIcon={null}
          showSearch={{ filterOption: (text, option) => fits(String(option?.value ?? ""), text) }}
          tokenSeparators={["、", "，", ",", "；", ";"]}
          options={words.map((word) => ({ value: word, label: word }))}
          value={[...value]}
          onChange={take}
          onInputKeyDown={leaveWithTab}
          onBlur={field.onLeave}
        />
      )}
    </FieldFrame>
  );
}
