import { officialText } from "../../../shared/domain/official-text.ts";
import type { PartyMatrix } from "../../../shared/domain/party-matrix.ts";
import type { Shade, TableBlock, TableCell, TableRow } from "../../../shared/domain/report-table.ts";
import type { Block } from "../../../shared/domain/report.ts";
import { paragraph } from "../blocks.ts";
import { referenceMark } from "../inline-marks.ts";

const target = "party-matrix";

/** 合作方 × 合作方 as a shaded table behind a sentence that leads to it; nothing without a matrix. */
export function partyTable(matrix: PartyMatrix | null): readonly Block[] {
  if (matrix === null) return [];
  // The number is given by the place in the report.
  const reference = referenceMark(target, "表1");
  return [...paragraph(`各合作方之间共同推进的事项数见${reference}。`), tableOf(matrix)];
}

function tableOf({ parties, counts, leftOut }: PartyMatrix): TableBlock {
  const names = parties.map(officialText);
  const most = Math.max(1, ...counts.flat().map((count) => count ?? 0));
  const rest = leftOut === 0 ? "" : `仅列事项较多的${parties.length}个合作方，`;
  return {
    kind: "table",
    caption: { id: target, label: "表", number: 1, text: "各合作方共同推进的事项数" },
    unitsLine: "单位：项",
    columns: [
      { title: "合作方", share: 3, align: "left" },
      ...names.map((title) => ({ title, share: 2, align: "center" as const })),
    ],
    rows: names.map((name, at) => rowOf(name, counts[at] ?? [], most)),
    totalRow: null,
    note: `注：${rest}底色越深，共同推进的事项越多；一项事项有多个合作方的，在每两方之间各计一次。`,
  };
}

function rowOf(name: string, counts: readonly (number | null)[], most: number): TableRow {
  return [name, ...counts.map((count) => cellOf(count, most))];
}

function cellOf(count: number | null, most: number): TableCell {
  if (count === null) return "—";
  return count === 0 ? "0" : { text: String(count), shade: shadeOf(count / most) };
}

function shadeOf(share: number): Shade {
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
}
