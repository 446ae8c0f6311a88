import { groupBy } from "../group-by.ts";
import { lampOf } from "../lamp.ts";
import { isAnswered, unansweredInWords } from "../problems/item-problem.ts";
import { itemAt } from "../state-at.ts";
import type { CheckSource } from "./check-source.ts";
import type { Finding } from "./finding.ts";

/** 亮红灯 while none of the item's open problems says 原因, 措施, 责任单位 and 时限. */
export function redUnanswered({ data, items, asOf }: CheckSource): readonly Finding[] {
  const problems = groupBy(data.problems, ({ itemId }) => itemId);
  return items.flatMap(({ item, standing }): Finding[] => {
    const { lamp, reason } = lampOf(itemAt(item, asOf), standing, asOf, data.year.lampRule);
    if (lamp !== "red" || isAnswered(problems.get(item.id) ?? [], asOf)) return [];
    const place = { kind: "item", id: item.id, title: item.title, field: "problem" } as const;
    return [
      { rule: "red-unanswered", level: "warning", message: `${reason}，${unansweredInWords}`, place, repair: null },
    ];
  });
}
