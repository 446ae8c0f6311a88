import { AutoComplete, Input } from "antd";
import { useId, type ReactNode } from "react";
import { FieldFrame } from "./FieldFrame.tsx";
import { leaveWithTab } from "./leave-with-tab.ts";

interface TextLineProps {
  readonly label: string;
  readonly text: string;
  readonly problem?: string | null;
  /** What may be odd about it, and is no fault. */
  readonly hint?: string | null;
  readonly placeholder?: string;
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
  /** Several lines. */
  readonly long?: boolean;
  /** Words that are offered; others may be typed. */
  readonly words?: readonly string[];
  readonly maxLength?: number;
  readonly onChange: (text: string) => void;
}

/** One text of a form that is saved by its button. */
export function TextLine(props: TextLineProps): ReactNode {
  const { label, text, problem = null, hint = null, placeholder, wide = false, autoFocus = false } = props;
  const { long = false, words, maxLength = 300, onChange } = props;
  const id = useId();
  const wrong = problem === null ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` };
  const shared = { id, autoFocus, maxLength, ...(placeholder === undefined ? {} : { placeholder }), ...wrong };
  return (
    <FieldFrame label={label} controlId={id} wide={wide} problem={problem} {...(hint === null ? {} : { hint })}>
      {words !== undefined && (
        <AutoComplete
          {...shared}
          className="field-select"
          options={words.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) ?? false }}
          value={text}
          onChange={(value: string) => onChange(value)}
          onInputKeyDown={leaveWithTab}
        />
      )}
      {words === undefined && long && (
        <Input.TextArea
          {...shared}
          className="field-long field-long-2"
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {words === undefined && !long && (
        <Input
          {...shared}
          autoComplete="off"
          {...(problem === null ? {} : { status: "error" as const })}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldFrame>
  );
}
