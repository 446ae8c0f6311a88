import { withoutField } from "../../../shared/domain/aggregate.ts";
import type { Block, Chapter } from "../../../shared/domain/report.ts";
import { heading, paragraph } from "../blocks.ts";
import { chartsNamed } from "../report-charts.ts";
import type { FieldFacts } from "../report-facts.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { fieldComparison } from "./field-comparison.ts";
import { fieldSection } from "./field-section.ts";

/** 二、分领域进展情况: the fields beside each other, then each under its own heading. Always there. */
export function fieldProgress(material: ReportMaterial): Chapter {
  return { id: "field-progress", title: "分领域进展情况", blocks: fieldBlocks(material) };
}

function fieldBlocks(material: ReportMaterial): readonly Block[] {
  const { fields, items, observations } = material.facts;
  const comparison = [
    ...paragraph(fieldComparison(material)),
    ...chartsNamed(material.charts, "completion-by-field"),
    ...largestItems(material),
  ];
  const named = fields.filter(({ name }) => name !== withoutField);
  if (named.length === 0 && items.length === 0) {
    const more = observations.length === 0 ? "" : "，主要指标见第一部分";
    return paragraph(`本年度没有分领域的合作事项${more}。`);
  }
  // Where no item names a field, one nameless section needs no heading.
  const headingOf = (field: FieldFacts): readonly Block[] =>
    named.length === 0 ? [] : [heading(2, sectionTitle(field.name))];
  const sections = fields.flatMap((field, index) => {
    material.checkpoint();
    return headingOf(field).concat(fieldSection(material, field, index));
  });
  return [...comparison, ...sections];
}

/** The matters with the largest plans beside the time line, shown only. */
function largestItems(material: ReportMaterial): readonly Block[] {
  const chart = chartsNamed(material.charts, "progress-of-items");
  const count = chart[0]?.chart.categories.length ?? 0;
  const reference = see(material, { charts: ["progress-of-items"] }).replaceAll(/[（）]/g, "");
  return count === 0 ? [] : [...paragraph(`年度计划投资前${count}位事项的完成进度${reference}。`), ...chart];
}

function sectionTitle(name: string): string {
  return name === withoutField ? "其他事项" : name;
}
