import type { ComparedFields } from "../../../shared/domain/fields/field-comparison.ts";
import { changeInWords, countChangeInWords } from "../../../shared/domain/change-in-words.ts";
import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { listWithAnd } from "../../../shared/domain/list-in-words.ts";
import { withEvenPlaces } from "../../../shared/domain/percent-in-words.ts";
import type { Block } from "../../../shared/domain/report.ts";
import type { YearTotals } from "../../../shared/domain/year-totals.ts";
import { paragraph } from "../blocks.ts";
import { chartsNamed } from "../report-charts.ts";
import { see, type ReportMaterial } from "../report-material.ts";

/**
 * This year's fields beside those of the last year that they go on with, and which of either year stand alone; nothing where no
 * field is mapped. `before` is the last year when its figures stand at another day of the year: then amounts are not compared.
 */
export function fieldsComparedWithLastYear(material: ReportMaterial, before: YearTotals | null): readonly Block[] {
  const comparison = material.facts.fieldComparison;
  if (comparison === null) return [];
  const { compared, alone, formerAlone } = comparison;
  const lead = before === null ? "" : `（上年数据${cutOffInWords(before.asOf)}）`;
  const clauses = compared.map((part) => clauseOf(part, before === null));
  const reference = see(material, { charts: ["fields-of-two-years"], annexes: ["years"] });
  const sentence = clauses.length === 0 ? null : `分领域与上年对应领域相比${lead}，${clauses.join("；")}${reference}。`;
  return [
    ...paragraph(
      sentence === null ? null : withEvenPlaces(sentence),
      aloneInWords("本年度", alone, "上年没有对应的领域"),
      aloneInWords("上年的", formerAlone, "本年度没有对应的领域"),
    ),
    ...chartsNamed(material.charts, "fields-of-two-years"),
  ];
}

/** 公共服务领域（上年为教育、医疗）合作事项增加2项，完成投资同比增长12.3% */
function clauseOf({ names, formerNames, now, before }: ComparedFields, sameDay: boolean): string {
  const former = names.join() === formerNames.join() ? "" : `（上年为${listWithAnd(formerNames)}）`;
  const count = `合作事项${countChangeInWords(now.itemCount, before.itemCount, "项")}`;
  const money = sameDay && now.done !== null && before.done !== null ? changeInWords(now.done, before.done) : null;
  return `${listWithAnd(names)}领域${former}${count}${money === null ? "" : `，完成投资${money}`}`;
}

function aloneInWords(whose: string, names: readonly string[], reason: string): string | null {
  return names.length === 0 ? null : `${whose}${listWithAnd(names)}领域，${reason}，不作比较。`;
}
