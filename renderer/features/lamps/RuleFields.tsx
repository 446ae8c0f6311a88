import { Checkbox, Input, Radio } from "antd";
import { useId, type ReactNode } from "react";
import type { StatedPaceUse } from "../../../shared/domain/lamp-rule.ts";
import type { TimeBasis } from "../../../shared/domain/pace.ts";
import type { RuleDraft, RuleReading } from "./rule-draft.ts";
import "./lamps.css";

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly problems: Extract<RuleReading, { readonly ok: false }>["problems"];
  readonly readOnly: boolean;
  readonly onChange: (draft: RuleDraft) => void;
}

const bases: readonly { readonly value: TimeBasis; readonly label: string }[] = [
  { value: "months", label: "按整月计算，与报告一致" },
  { value: "days", label: "按天计算" },
];

const paceUses: readonly { readonly value: StatedPaceUse; readonly label: string }[] = [
  { value: "behind", label: "填报“滞后”的亮红灯，其他的按投资判断" },
  { value: "always", label: "以填报为准：“滞后”亮红灯，“正常”“超前”亮绿灯" },
  { value: "ignored", label: "不采用" },
];

/** The parts of a rule: how far behind, which dates count, and what the unit itself has stated. */
export function RuleFields({ draft, problems, readOnly, onChange }: RuleFieldsProps): ReactNode {
  const set = (changes: Partial<RuleDraft>) => onChange({ ...draft, ...changes });
  const line = (name: "yellowBeyond" | "redBeyond" | "dueSoonDays") => ({
    text: draft[name],
    problem: problems[name] ?? null,
    readOnly,
    onChange: (text: string) => set({ [name]: text }),
  });
  return (
    <div className="lamp-rule">
      <fieldset className="lamp-rule-part">
        <legend>年度投资完成率落后时序进度</legend>
        <FigureLine label="超过多少个百分点亮黄灯" unit="个百分点" {...line("yellowBeyond")} />
        <FigureLine label="超过多少个百分点亮红灯" unit="个百分点" {...line("redBeyond")} />
        <Radio.Group
          className="lamp-rule-choices"
          aria-label="时序进度"
          disabled={readOnly}
          value={draft.timeBasis}
          options={bases.map(({ value, label }) => ({ value, label: `时序进度${label}` }))}
          onChange={({ target }) =>
            set({ timeBasis: bases.find(({ value }) => value === target.value)?.value ?? "months" })
          }
        />
      </fieldset>
      <fieldset className="lamp-rule-part">
        <legend>完成时限</legend>
        <Checkbox
          disabled={readOnly}
          checked={draft.expiredDeadlineIsRed}
          onChange={({ target }) => set({ expiredDeadlineIsRed: target.checked })}
        >
          到期未完成的亮红灯
        </Checkbox>
        <FigureLine label="到期前多少天起亮黄灯" unit="天，0表示不提前" {...line("dueSoonDays")} />
      </fieldset>
      <fieldset className="lamp-rule-part">
        <legend>单位填报的状态和节奏</legend>
        <Checkbox
          disabled={readOnly}
          checked={draft.delayedStatusIsRed}
          onChange={({ target }) => set({ delayedStatusIsRed: target.checked })}
        >
          状态为“滞后”的亮红灯
        </Checkbox>
        <Radio.Group
          className="lamp-rule-choices"
          aria-label="节奏"
          disabled={readOnly}
          value={draft.statedPace}
          options={paceUses.map(({ value, label }) => ({ value, label: `节奏：${label}` }))}
          onChange={({ target }) =>
            set({ statedPace: paceUses.find(({ value }) => value === target.value)?.value ?? "behind" })
          }
        />
      </fieldset>
    </div>
  );
}

interface FigureLineProps {
  readonly label: string;
  readonly unit: string;
  readonly text: string;
  readonly problem: string | null;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

function FigureLine({ label, unit, text, problem, readOnly, onChange }: FigureLineProps): ReactNode {
  const id = useId();
  return (
    <div className="lamp-rule-line">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className="lamp-rule-figure"
        size="small"
        inputMode="decimal"
        autoComplete="off"
        disabled={readOnly}
        value={text}
        {...(problem === null ? {} : { status: "error", "aria-invalid": true, "aria-describedby": `${id}-problem` })}
        onChange={({ target }) => onChange(target.value)}
      />
      <span>{unit}</span>
      {problem !== null && (
        <span className="lamp-rule-problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
