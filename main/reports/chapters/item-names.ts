import { listInWords } from "../../../shared/domain/list-in-words.ts";
import type { ReportItem } from "../report-items.ts";

/** The names of the first `most` items and, when there are more, how many they are: 甲、乙、丙等12项. */
export function itemNames(items: readonly ReportItem[], most: number): string {
  const listed = listInWords(items.slice(0, most).map(({ item }) => inList(item.title)));
  return items.length <= most ? listed : `${listed}等${items.length}项`;
}

/** A name that holds 、 itself stands in quotation marks, or nobody could tell where it ends. */
export function inList(title: string): string {
  return title.includes("、") ? `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”` : title;
}

/** The same with the number in any case: 甲、乙2项, 甲、乙、丙等12项. */
export function countedItemNames(items: readonly ReportItem[], most: number): string {
  return `${itemNames(items, most)}${items.length <= most ? `${items.length}项` : ""}`;
}
