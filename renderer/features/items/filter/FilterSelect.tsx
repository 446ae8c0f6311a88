import { Select } from "antd";
import type { ReactNode } from "react";
import { clearable } from "../../../components/clearable.tsx";
import { notGiven } from "./filter-in-words.ts";

/** Stands for "not given" among the options: no name is empty. */
const absentOption = "";

interface FilterSelectProps<Value extends string> {
  readonly label: string;
  /** The values to choose from, with their words. */
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly words: string }[];
  /** Offers 未填写 too. */
  readonly withAbsent: boolean;
  readonly values: readonly (Value | null)[];
  readonly onChange: (values: (Value | null)[]) => void;
}

/** Narrows the list to some values of one column. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>): ReactNode {
  const { label, options, withAbsent, values, onChange } = props;
  const known = new Map<string, Value>(options.map(({ value }) => [value, value]));
  const absent = withAbsent ? [{ value: absentOption, label: notGiven, words: notGiven }] : [];
  return (
    <Select<string[]>
      className="filter-select"
      mode="multiple"
      allowClear={clearable}
      aria-label={`按${label}筛选`}
      placeholder={label}
      maxTagCount="responsive"
      popupMatchSelectWidth={false}
      optionFilterProp="words"
      options={[...options, ...absent]}
      value={values.map((value) => value ?? absentOption)}
      onChange={(chosen) => onChange(chosen.map((value) => known.get(value) ?? null))}
    />
  );
}
