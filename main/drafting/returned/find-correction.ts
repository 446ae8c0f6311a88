import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import { isDecimal } from "../../../shared/domain/decimal.ts";
import type { FigureCorrection } from "../../../shared/domain/draft/figure-correction.ts";
import type { FigureAmount, FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { moneyFromFen, type Money } from "../../../shared/domain/money.ts";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";
import { largestAmount } from "../../../shared/ipc/fields.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { anyDraft } from "../draft-in-hand.ts";
import { measureFigure, type Taken } from "../figures/measure-figure.ts";
import { readFigure } from "../figures/read-figure.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { amountOf } from "../figures/select-items.ts";
import { writtenNumbers, type WrittenNumber } from "../matching/written-number.ts";

/** What of the data a figure that was changed by hand would correct. Fails with `not-found`. */
export const findCorrection: UseCase<"drafts:correction"> = ({ db }, { id, figure: source, format, text }) => {
  const draft = anyDraft(db, id);
  if (!draft.ok) return draft;
  const years = rememberedFacts(db, draft.value.year, draft.value.asOf);
  const taken = measureFigure(years, source);
  if (!taken.ok) return succeed(none(`${taken.missing}，没有可以更正的数据。`));
  const [number] = writtenNumbers(text);
  if (number === undefined) return succeed(none("改后的写法不是一个带单位的数，不能据此更正数据。"));
  const direct =
    source.kind === "observation" ? ofObservation(taken, source.which, number) : ofItem(taken, source, number);
  if (direct !== null) return succeed(direct);
  const { rows, rowCount } = readFigure(years, source, format);
  const why = "这个数字由下列数据得出，请打开其中需要更正的一项修改，修改后文中的数字会提示变动。";
  return succeed({ kind: "rows", rows, rowCount, why });
};

const none = (why: string): FigureCorrection => ({ kind: "none", why });

function ofObservation(
  { observation }: Taken,
  which: "value" | "target",
  number: WrittenNumber,
): FigureCorrection | null {
  if (observation === null) return null;
  const [unit] = writtenNumbers(`1${observation.unit}`);
  if (unit === undefined || unit.measure !== number.measure)
    return none(`改后的单位与指标的单位“${observation.unit}”不同，不能据此更正数据。`);
  const value = number.value.div(unit.scale).toFixed();
  if (!isDecimal(value)) return none("改后的数值位数过多，不能据此更正数据。");
  const { id, revision, indicator, target } = observation;
  const changed = { ...observation, value };
  const before = which === "value" ? observation : { ...observation, value: target ?? observation.value };
  return {
    kind: "observation",
    id,
    revision,
    title: indicator,
    label: which === "value" ? "指标值" : "目标值",
    before: observationInWords(before),
    after: observationInWords(changed),
    changes: which === "value" ? { value } : { target: value },
  };
}

const amountLabels: Readonly<Record<FigureAmount, string>> = {
  totalInvestment: "总投资",
  planned: "年度计划投资",
  done: "年度完成投资",
  doneSinceStart: "累计完成投资",
};

/** A sum that is one item's amount alone. */
function ofItem({ items }: Taken, source: FigureSource, number: WrittenNumber): FigureCorrection | null {
  if (source.kind !== "sum" || number.measure !== "money") return null;
  const giving = items.filter((item) => amountOf(item, source.amount) !== null);
  const [only] = giving;
  if (only === undefined || giving.length > 1) return null;
  if (number.value.gt(largestAmount)) return none("改后的金额过大，不能据此更正数据。");
  const amount = moneyFromFen(Number(number.value.toFixed(0)));
  const before = amountOf(only, source.amount);
  return {
    kind: "item",
    id: only.item.id,
    revision: only.item.revision,
    title: only.item.title,
    label: amountLabels[source.amount],
    before: before === null ? "未填报" : amountInWords(before),
    after: amountInWords(amount),
    ...changesOf(only, source.amount, amount),
  };
}

function changesOf({ standing }: ReportItem, of: FigureAmount, amount: Money) {
  switch (of) {
    case "totalInvestment":
      return { changes: { totalInvestment: amount }, figures: {}, seen: {} };
    case "planned":
      return { changes: { plannedThisYear: amount }, figures: {}, seen: {} };
    case "done":
      return { changes: {}, figures: { doneThisYear: amount }, seen: { doneThisYear: standing.doneThisYear } };
    case "doneSinceStart":
      return { changes: {}, figures: { doneSinceStart: amount }, seen: { doneSinceStart: standing.doneSinceStart } };
  }
}
