import { Big } from "big.js";
import { Button, Input, Radio } from "antd";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { firstDayOf, lastDayOf, type IsoDate } from "../../../../shared/domain/dates.ts";
import { isDecimal, type Decimal } from "../../../../shared/domain/decimal.ts";
import { moneyInWan } from "../../../../shared/domain/money.ts";
import { readWrittenDate } from "../../../../shared/domain/written-date.ts";
import { notUnderstood, plainForm, understood, type Reading } from "../../../../shared/domain/written-form.ts";
import { readWrittenMoney } from "../../../../shared/domain/written-money.ts";
import type { ColumnCondition } from "../../../../shared/ipc/questions/column-conditions.ts";
import { isOwnField } from "../../../../shared/domain/own-field.ts";
import type { OwnCondition } from "../../../../shared/ipc/questions/own-columns.ts";
import type { ColumnFilterForm } from "./column-filter.ts";
import { boundsUnderstood, readNumberBound } from "./read-bounds.ts";

type Condition = ColumnCondition | OwnCondition;
type TypedForm = Exclude<ColumnFilterForm, { readonly kind: "choice" }>;

interface BoundsFilterProps {
  readonly form: TypedForm;
  readonly year: number;
  readonly condition: Condition | null;
  readonly onChange: (condition: Condition | null) => void;
}

type Mode = "value" | "blank" | "given";

/** Narrows a column by words or by bounds, or to its empty cells. Enter applies. */
export function BoundsFilter({ form, year, condition, onChange }: BoundsFilterProps): ReactNode {
  const [mode, setMode] = useState<Mode>(condition !== null && "is" in condition ? condition.is : "value");
  const [[from, to], setTexts] = useState(textsOf(condition));
  const [problem, setProblem] = useState<string | null>(null);
  const apply = () => {
    const read = mode === "value" ? conditionFrom(form, from, to, year) : understood(filledIn(form.column, mode));
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onChange(read.value);
  };
  const understoodAs = boundsUnderstood(unitOf(form), from, to);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return;
    // The list gets the focus as the panel closes: the key must not go on into its cell.
    event.preventDefault();
    apply();
  };
  return (
    <div className="column-filter" onKeyDown={onKeyDown}>
      <Radio.Group
        aria-label="筛选方式"
        value={mode}
        onChange={({ target }) => setMode(target.value)}
        options={[
          { value: "value", label: form.kind === "text" ? "包含文字" : "范围" },
          { value: "blank", label: "空白" },
          { value: "given", label: "有内容" },
        ]}
      />
      {mode === "value" && form.kind === "text" && (
        <Input
          size="small"
          aria-label="包含的文字"
          value={from}
          onChange={({ target }) => setTexts([target.value, ""])}
        />
      )}
      {mode === "value" && form.kind !== "text" && (
        <div className="panel-line">
          <Input
            size="small"
            aria-label={`从${units[form.kind]}`}
            placeholder="从"
            value={from}
            onChange={({ target }) => setTexts([target.value, to])}
          />
          <span>至</span>
          <Input
            size="small"
            aria-label={`至${units[form.kind]}`}
            placeholder="至"
            value={to}
            onChange={({ target }) => setTexts([from, target.value])}
          />
          <span>{form.kind === "number" ? form.unit : suffixes[form.kind]}</span>
        </div>
      )}
      {mode === "value" && understoodAs !== null && (
        <p className="panel-note" role="status">
          {understoodAs}
        </p>
      )}
      {problem !== null && (
        <p className="panel-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="panel-line">
        <Button size="small" type="primary" onClick={apply}>
          筛选
        </Button>
        <Button size="small" disabled={condition === null} onClick={() => onChange(null)}>
          清除本列筛选
        </Button>
      </div>
    </div>
  );
}

function unitOf(form: TypedForm): string | null {
  if (form.kind === "amount") return suffixes.amount;
  return form.kind === "number" ? form.unit : null;
}

const units = { amount: "（万元）", percent: "（%）", date: "（日期）", number: "" } as const;
const suffixes = { amount: "万元", percent: "%", date: "" } as const;

function filledIn(column: TypedForm["column"], is: "blank" | "given"): Condition {
  return isOwnField(column) ? { column, is } : { column, is };
}

function textsOf(condition: Condition | null): readonly [string, string] {
  if (condition === null) return ["", ""];
  if ("contains" in condition) return [condition.contains, ""];
  return "from" in condition ? [boundText(condition.from), boundText(condition.to)] : ["", ""];
}

function boundText(bound: Extract<Condition, { readonly from: unknown }>["from"]): string {
  return typeof bound === "number" ? moneyInWan(bound) : (bound ?? "");
}

/** What was typed as a condition; null when nothing was. */
function conditionFrom(form: TypedForm, from: string, to: string, year: number): Reading<Condition> {
  switch (form.kind) {
    case "text": {
      const contains = from.trim();
      const { column } = form;
      if (contains === "") return understood<Condition>(null);
      return understood<Condition>(isOwnField(column) ? { column, contains } : { column, contains });
    }
    case "number":
      return between(readNumberBound(from, form.unit), readNumberBound(to, form.unit), (bounds) => ({
        column: form.column,
        kind: "number",
        ...bounds,
      }));
    case "amount":
      return between(readWrittenMoney(from), readWrittenMoney(to), (bounds) => ({ column: form.column, ...bounds }));
    case "percent":
      return between(readShare(from), readShare(to), (bounds) => ({ column: form.column, ...bounds }));
    case "date": {
      const { column } = form;
      return between(firstDay(readWrittenDate(from, year)), lastDay(readWrittenDate(to, year)), (bounds) =>
        isOwnField(column) ? { column, kind: "date", ...bounds } : { column, ...bounds },
      );
    }
  }
}

function between<Value extends number | string>(
  from: Reading<Value>,
  to: Reading<Value>,
  condition: (bounds: { readonly from: Value | null; readonly to: Value | null }) => Condition,
): Reading<Condition> {
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value === null && to.value === null) return understood<Condition>(null);
  if (from.value !== null && to.value !== null && isAfter(from.value, to.value)) {
    return notUnderstood("“从”不能大于“至”。");
  }
  return understood(condition({ from: from.value, to: to.value }));
}

/** Dates stand in the order of their signs; amounts and shares in that of numbers. */
function isAfter(one: number | string, other: number | string): boolean {
  return typeof one === "string" && /^\d{4}-/.test(one) ? one > other : new Big(one).gt(other);
}

/** A share of any size: 完成率 may be more than 100. */
function readShare(text: string): Reading<Decimal> {
  const plain = plainForm(text).replace(/%$/, "");
  if (plain === "") return understood<Decimal>(null);
  const written = /^-?\d{1,6}(\.\d{1,4})?$/.test(plain) ? new Big(plain).toFixed() : "";
  return isDecimal(written) ? understood(written) : notUnderstood("请填写数字，如 45 或 45.5。");
}

function firstDay(reading: ReturnType<typeof readWrittenDate>): Reading<IsoDate> {
  return reading.ok ? understood(reading.value && firstDayOf(reading.value)) : reading;
}

function lastDay(reading: ReturnType<typeof readWrittenDate>): Reading<IsoDate> {
  return reading.ok ? understood(reading.value && lastDayOf(reading.value)) : reading;
}
