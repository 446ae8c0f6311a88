import { groupBy } from "../../../shared/domain/group-by.ts";
import type { Block, Chapter } from "../../../shared/domain/report.ts";
import { paragraph } from "../blocks.ts";
import { chartsNamed } from "../report-charts.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { partyTable } from "./party-table.ts";
import { mechanismSentences } from "./mechanism-sentences.ts";
import { platformSentence, agreementSentence, policySentence, serviceSentence } from "./kind-sentences.ts";

/** 三、合作机制与平台建设: lists and their counts, platforms, agreements and documents. Always there. */
export function mechanismsAndPlatforms(material: ReportMaterial): Chapter {
  return { id: "mechanisms-and-platforms", title: "合作机制与平台建设", blocks: blocksOf(material) };
}

function blocksOf(material: ReportMaterial): readonly Block[] {
  const { mechanisms, items, sourceNotes } = material.facts;
  const byKind = groupBy(items, ({ item }) => item.kind);
  const blocks = [
    ...mechanisms.flatMap((mechanism, index) => {
      material.checkpoint();
      return paragraph(...mechanismSentences(mechanism, index, sourceNotes));
    }),
    ...paragraph(spreadSentence(material)),
    ...chartsNamed(material.charts, "items-by-mechanism"),
    ...partyTable(material.facts.parties),
    ...paragraph(platformSentence(byKind)),
    ...paragraph(agreementSentence(byKind), policySentence(byKind)),
    ...paragraph(serviceSentence(byKind)),
  ];
  return blocks.length > 0 ? blocks : paragraph("本年度尚未填报合作机制和平台建设情况。");
}

function spreadSentence(material: ReportMaterial): string | null {
  const reference = see(material, { charts: ["items-by-mechanism"] });
  return reference === "" ? null : `各合作机制所列事项数${reference.replaceAll(/[（）]/g, "")}。`;
}
