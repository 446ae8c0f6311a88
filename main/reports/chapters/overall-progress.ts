import type { Chapter } from "../../../shared/domain/report.ts";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { moveDirections, moveLabels } from "../../../shared/domain/worklists/item-move.ts";
import { listInWords, listWithRest } from "../../../shared/domain/list-in-words.ts";
import { paragraph } from "../blocks.ts";
import { chartsNamed } from "../report-charts.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { comparedWithLastYear } from "./compared-with-last-year.ts";
import { figuresOfTheYear } from "./figures-of-the-year.ts";
import { overallInvestment, sumInWords } from "./investment-sentences.ts";
import {
  allInWords,
  givesStatus,
  kindParts,
  partsInWords,
  partsWithShares,
  roundingSentence,
  statusParts,
} from "./item-counts.ts";
import { courseOfTheYear } from "./course-of-the-year.ts";

/** 一、总体进展情况: how many matters there are, how they stand, what was invested, how the year compares. Always there. */
export function overallProgress(material: ReportMaterial): Chapter {
  const { charts } = material;
  const blocks = [
    ...paragraph(countSentence(material), moveSentence(material), kindSentence(material)),
    ...chartsNamed(charts, "items-by-field", "items-by-kind"),
    ...paragraph(statusSentence(material)),
    ...chartsNamed(charts, "items-by-status"),
    ...paragraph(phaseSentence(material)),
    ...chartsNamed(charts, "phases"),
    ...paragraph(investmentSentence(material), totalSentence(material)),
    ...chartsNamed(charts, "plan-against-done"),
    ...courseOfTheYear(material),
    ...comparedWithLastYear(material),
    ...figuresOfTheYear(material),
  ];
  return { id: "overall-progress", title: "总体进展情况", blocks };
}

function countSentence(material: ReportMaterial): string {
  const { year, asOf, items } = material.facts;
  if (items.length === 0) return `${cutOffInWords(asOf)}，${year.year}年度尚未填报合作事项。`;
  const clauses = [mechanismClause(material), fieldClause(material)].filter((clause) => clause !== null);
  const reference = see(material, { charts: ["items-by-field"], annexes: ["items"] });
  return `${[`${year.year}年度共有合作事项${items.length}项`, ...clauses].join("，")}${reference}。`;
}

function mechanismClause({ facts }: ReportMaterial): string | null {
  const names = facts.mechanisms.filter(({ items }) => items.length > 0).map(({ name }) => name);
  if (names.length === 0) return null;
  if (names.length === 1) return `属于${names[0]}合作机制`;
  const most = 5;
  const listed = listWithRest(names, most, "个");
  return `涉及${listed}${names.length <= most ? `共${names.length}个` : ""}合作机制`;
}

function fieldClause({ facts }: ReportMaterial): string | null {
  const fields = facts.fields.filter(({ name, itemCount }) => name !== withoutField && itemCount > 0);
  if (fields.length === 0) return null;
  const placed = fields.reduce((sum, { itemCount }) => sum + itemCount, 0);
  const part = placed < facts.items.length ? `其中${placed}项` : "";
  return `${part}${fields.length === 1 ? `集中在${fields[0]?.name ?? ""}领域` : `分布在${fields.length}个领域`}`;
}

/** 全年清单调入2项、调出1项: how the lists changed until the cut-off date; null where they did not. */
function moveSentence({ facts: { year, asOf, moves } }: ReportMaterial): string | null {
  const parts = moveDirections.flatMap((direction) => {
    const count = moves.filter((move) => move.direction === direction).length;
    return count === 0 ? [] : [`${moveLabels[direction]}${count}项`];
  });
  if (parts.length === 0) return null;
  return `${asOf === `${year.year}-12-31` ? "全年" : "年内"}清单${parts.join("、")}。`;
}

function kindSentence(material: ReportMaterial): string | null {
  const { facts } = material;
  const parts = kindParts(facts.kinds);
  if (facts.kinds.every(({ kind }) => kind === null) || parts.length < 2) return null;
  return `按类型分，${partsInWords(parts)}${see(material, { charts: ["items-by-kind"] })}。`;
}

function statusSentence(material: ReportMaterial): string | null {
  const { facts } = material;
  if (!givesStatus(facts.statuses)) return null;
  const reference = see(material, { charts: ["items-by-status"] });
  const [only] = facts.statuses;
  if (facts.statuses.length === 1 && only?.status) {
    return `${cutOffInWords(facts.asOf)}，${only.count}项合作事项${allInWords(only.status, only.count)}${reference}。`;
  }
  const parts = statusParts(facts.statuses);
  return `${cutOffInWords(facts.asOf)}，${partsWithShares(parts)}${reference}。${roundingSentence(parts) ?? ""}`;
}

/** 从推进阶段看，填报阶段的事项12项，其中已开工8项、建成投用2项: each step counts those that have gone further too. */
function phaseSentence(material: ReportMaterial): string | null {
  const [first, ...reached] = material.facts.phases;
  if (first === undefined || reached.length === 0) return null;
  const parts = listInWords(reached.map(({ label, count }) => `${label}${count}项`));
  return `从推进阶段看，${first.label}${first.count}项，其中${parts}${see(material, { charts: ["phases"] })}。`;
}

function investmentSentence(material: ReportMaterial): string | null {
  const { figures, year, asOf } = material.facts;
  const sentence = overallInvestment(figures, year.year, asOf);
  if (sentence === null) return null;
  return `${sentence}${see(material, { charts: ["plan-against-done"], annexes: ["investment"] })}。`;
}

/** 总投资 is summed only where at least two items give it, and says for how many it stands. */
function totalSentence({ facts, checkpoint }: ReportMaterial): string | null {
  checkpoint();
  const given = facts.items.filter(({ item }) => item.totalInvestment !== null);
  const total = facts.figures.totalInvestment;
  if (total === null || given.length < 2) return null;
  const subject = given.length === facts.items.length ? "各事项总投资合计" : `${given.length}项填报了总投资，合计`;
  const sinceStart = facts.figures.doneSinceStart;
  const complete = facts.items.every(
    ({ item, standing }) => item.totalInvestment === null || standing.doneSinceStart !== null,
  );
  const clause = sinceStart === null || !complete ? "" : `，开工以来累计完成投资${sumInWords(sinceStart)}`;
  return `${subject}${sumInWords(total)}${clause}。`;
}
