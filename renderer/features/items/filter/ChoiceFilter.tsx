import { Button, Checkbox, Input } from "antd";
import { useState, type ReactNode } from "react";
import { clearable } from "../../../components/clearable.tsx";
import type { ColumnOption } from "./column-filter.ts";

/** Options that are listed at once; more are found by typing. */
const mostListed = 200;

interface ChoiceFilterProps {
  readonly options: readonly ColumnOption[];
  readonly values: readonly (string | null)[];
  readonly onChange: (values: readonly (string | null)[]) => void;
}

/** Narrows a column to some of its values; the list follows each tick. */
export function ChoiceFilter({ options, values, onChange }: ChoiceFilterProps): ReactNode {
  const [text, setText] = useState("");
  const fitting = options.filter(({ words }) => words.includes(text.trim()));
  const toggle = ({ value }: ColumnOption, chosen: boolean) =>
    onChange(chosen ? [...values, value] : values.filter((one) => one !== value));
  return (
    <div className="column-filter">
      {options.length > 8 && (
        <Input
          size="small"
          allowClear={clearable}
          aria-label="查找选项"
          placeholder="查找选项"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <ul className="column-filter-options" aria-label="选项">
        {fitting.slice(0, mostListed).map((option) => (
          <li key={option.words}>
            <Checkbox checked={values.includes(option.value)} onChange={({ target }) => toggle(option, target.checked)}>
              {option.words}
            </Checkbox>
          </li>
        ))}
      </ul>
      {fitting.length === 0 && <p className="panel-note">没有这样的选项。</p>}
      {fitting.length > mostListed && <p className="panel-note">选项很多，请输入几个字缩小范围。</p>}
      <Button size="small" disabled={values.length === 0} onClick={() => onChange([])}>
        清除本列筛选
      </Button>
    </div>
  );
}
