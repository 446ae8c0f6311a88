import { Big } from "big.js";
import { isDecimal, type Decimal } from "../../../shared/domain/decimal.ts";
import { lampRuleProblems, mostDaysAhead, type LampRule } from "../../../shared/domain/lamp-rule.ts";
import { plainForm } from "../../../shared/domain/written-form.ts";

/** A rule while it is written: its figures are still texts. */
export interface RuleDraft extends Omit<LampRule, "yellowBeyond" | "redBeyond" | "dueSoonDays"> {
  readonly yellowBeyond: string;
  readonly redBeyond: string;
  readonly dueSoonDays: string;
}

/** The rule that was written, or what is wrong with it: for each field a sentence without a full stop. */
export type RuleReading =
  | { readonly ok: true; readonly rule: LampRule }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<keyof LampRule, string>>> };

/** The rule as it is written into the form. */
export function draftOfRule(rule: LampRule): RuleDraft {
  return { ...rule, dueSoonDays: String(rule.dueSoonDays) };
}

/** Understands a written rule; digits of full width are as good as others. */
export function readRule(draft: RuleDraft): RuleReading {
  const [yellowBeyond, redBeyond] = [pointsOf(draft.yellowBeyond), pointsOf(draft.redBeyond)];
  const days = plainForm(draft.dueSoonDays);
  const unreadable = {
    ...(yellowBeyond === null ? { yellowBeyond: "请填写黄灯的百分点数，如 5" } : {}),
    ...(redBeyond === null ? { redBeyond: "请填写红灯的百分点数，如 15" } : {}),
    ...(/^\d{1,4}$/.test(days) ? {} : { dueSoonDays: `请填写0到${mostDaysAhead}的天数` }),
  };
  if (yellowBeyond === null || redBeyond === null || Object.keys(unreadable).length > 0) {
    return { ok: false, problems: unreadable };
  }
  const rule: LampRule = { ...draft, yellowBeyond, redBeyond, dueSoonDays: Number(days) };
  const problems = lampRuleProblems(rule);
  if (problems.length === 0) return { ok: true, rule };
  return { ok: false, problems: Object.fromEntries(problems.map(({ field, message }) => [field, message])) };
}

/** 05.0 and 5 are the same points. */
function pointsOf(text: string): Decimal | null {
  const plain = plainForm(text);
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(plain)) return null;
  const points = new Big(plain).toFixed();
  return isDecimal(points) ? points : null;
}
