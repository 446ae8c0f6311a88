import { Form, Input } from "antd";
import { useId, type ReactNode } from "react";
import type { NumberReading } from "../lib/whole-number.ts";

interface WholeNumberFieldProps {
  readonly label: string;
  readonly text: string;
  readonly reading: NumberReading;
  /** Whether what is wrong is said: only once the person meant to be done. */
  readonly checked: boolean;
  readonly extra?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
  readonly onPressEnter?: () => void;
}

/** A line for a whole number. What was typed stays as it is, and a sentence below says why it will not do. */
export function WholeNumberField(props: WholeNumberFieldProps): ReactNode {
  const { label, text, reading, checked, extra, autoFocus = false, onChange, onPressEnter } = props;
  const id = useId();
  const problem = checked && !reading.ok ? reading.problem : null;
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      extra={extra}
      {...(problem === null
        ? {}
        : {
            validateStatus: "error",
            help: (
              <span id={`${id}-problem`} role="alert">
                {problem}
              </span>
            ),
          })}
    >
      <Input
        id={id}
        style={{ width: 120 }}
        autoComplete="off"
        inputMode="numeric"
        autoFocus={autoFocus}
        value={text}
        {...(problem === null ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` })}
        // A proposed number is replaced by what is typed, not continued.
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) onPressEnter?.();
        }}
      />
    </Form.Item>
  );
}
