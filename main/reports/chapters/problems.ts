import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { listInWords } from "../../../shared/domain/list-in-words.ts";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import { shareInWords } from "../../../shared/domain/percent-in-words.ts";
import { hindrancesInWords, problemInWords } from "../../../shared/domain/problems/problem-in-words.ts";
import type { Block, Chapter } from "../../../shared/domain/report.ts";
import { paragraph } from "../blocks.ts";
import type { ReportItem } from "../report-items.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { countedParagraphs, countedSentences, restInAnnex, sharedTexts } from "./grouped-clauses.ts";

const mostFields = 3;

/** 四、存在的主要问题: how many matters lag behind and where, then the problems that offices report. Always there. */
export function problems(material: ReportMaterial): Chapter {
  return { id: "problems", title: "存在的主要问题", blocks: blocksOf(material) };
}

function blocksOf(material: ReportMaterial): readonly Block[] {
  const { items, asOf } = material.facts;
  const open = items.filter(({ item }) => item.status !== "terminated");
  const texts = sharedTexts(open, ({ item, problems: added }) =>
    hindrancesInWords(item.problem, added, problemInWords),
  );
  material.checkpoint();
  const more = restInAnnex(material, texts, "其他亮红灯事项存在的问题");
  const blocks = [...paragraph(delayedSentence(material)), ...countedParagraphs(countedSentences(texts), more)];
  if (blocks.length > 0) return blocks;
  if (items.length === 0) return paragraph("本年度暂无需要反映的问题。");
  return paragraph(`${cutOffInWords(asOf)}，各合作事项未填报存在的问题，也没有亮红灯的事项。`);
}

function delayedSentence(material: ReportMaterial): string | null {
  const { delayed, items, asOf } = material.facts;
  if (delayed.length === 0) return null;
  const share = delayed.length < items.length ? shareInWords(delayed.length, items.length) : null;
  const reference = see(material, { annexes: ["delayed"] });
  const count = `${cutOffInWords(asOf)}，亮红灯的事项${delayed.length}项${statusClause(delayed)}${share === null ? "" : `，占全部事项的${share}`}`;
  return `${count}${fieldsClause(material)}${reference}。`;
}

/** Chapter one counts the items whose status is 滞后; a lamp is red for other reasons too, so both numbers stand together. */
function statusClause(delayed: readonly ReportItem[]): string {
  const count = delayed.filter(({ item }) => item.status === "delayed").length;
  return count === 0 || count === delayed.length ? "" : `（其中状态为滞后的${count}项）`;
}

/** Where the delayed matters are, the fields with most of them first; only worth saying for more than one field. */
function fieldsClause({ facts }: ReportMaterial): string {
  const groups = [...groupBy(facts.delayed, ({ item }) => item.field ?? withoutField)];
  if (groups.length < 2) return "";
  const counts = groups.map(([name, group]) => ({ name, count: group.length }));
  const most = counts.toSorted((one, other) => other.count - one.count).slice(0, mostFields);
  const named = listInWords(most.map(({ name, count }) => `${name}${count}项`));
  return `，${groups.length > mostFields ? "较多的领域为" : "其中"}${named}`;
}
