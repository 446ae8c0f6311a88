import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import type { ReactNode } from "react";
import { longestOwnChoice } from "../../../../shared/domain/own-column.ts";
import type { TypedChoice } from "./column-form.ts";

interface ChoicesInputProps {
  readonly choices: readonly TypedChoice[];
  readonly onChange: (choices: readonly TypedChoice[]) => void;
}

/** The choices of a column, one below the other; a renamed one takes its items along. Enter goes on to a new line. */
export function ChoicesInput({ choices, onChange }: ChoicesInputProps): ReactNode {
  const shown = choices.length === 0 ? [{ name: "", formerly: null }] : choices;
  const replaced = (at: number, name: string) =>
    onChange(shown.map((choice, index) => (index === at ? { ...choice, name } : choice)));
  const moved = (at: number, to: number) => {
    const others = shown.filter((_choice, index) => index !== at);
    onChange([...others.slice(0, to), ...shown.slice(at, at + 1), ...others.slice(to)]);
  };
  return (
    <div className="own-choices" role="group" aria-label="选项">
      {shown.map((choice, at) => (
        <div key={choice.formerly ?? `new ${at}`} className="own-choice">
          <Input
            size="small"
            aria-label={`选项${at + 1}`}
            maxLength={longestOwnChoice}
            value={choice.name}
            autoFocus={at > 0 && at === shown.length - 1 && choice.name === ""}
            onChange={({ target }) => replaced(at, target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) onChange([...shown, { name: "", formerly: null }]);
            }}
          />
          <IconButton
            label={`选项${at + 1}上移`}
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            onClick={() => moved(at, at - 1)}
          />
          <IconButton
            label={`选项${at + 1}下移`}
            icon={<ArrowDownOutlined />}
            disabled={at === shown.length - 1}
            onClick={() => moved(at, at + 1)}
          />
          <IconButton
            label={`去掉选项${at + 1}`}
            icon={<CloseOutlined />}
            onClick={() => onChange(shown.filter((_choice, index) => index !== at))}
          />
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...shown, { name: "", formerly: null }])}>
        新增选项
      </Button>
    </div>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ label, icon, disabled = false, onClick }: IconButtonProps): ReactNode {
  return (
    <Button
      type="text"
      size="small"
      aria-label={label}
      title={label}
      icon={icon}
      disabled={disabled}
      onClick={onClick}
    />
  );
}
