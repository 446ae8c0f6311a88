import { withoutField } from "../../../shared/domain/aggregate.ts";
import { chapterNumber } from "../../../shared/domain/heading-numbers.ts";
import type { FieldFacts } from "../report-facts.ts";
import type { ReportItem } from "../report-items.ts";

/** The items of one field under the title of their group: 一、基础设施互通（12项）; no title where the table has one group only. */
export interface FieldGroup {
  readonly field: FieldFacts;
  readonly title: string | null;
  readonly rows: readonly ReportItem[];
}

/** The fields with items that a table lists, in their order. */
export function fieldGroups(
  fields: readonly FieldFacts[],
  isListed: (item: ReportItem) => boolean = () => true,
): readonly FieldGroup[] {
  const listed = fields
    .map((field) => ({ field, rows: field.items.filter(isListed) }))
    .filter(({ rows }) => rows.length > 0);
  return listed.map(({ field, rows }, index) => {
    const title = `${chapterNumber(index + 1)}${nameOf(field)}（${rows.length}项）`;
    return { field, rows, title: listed.length === 1 ? null : title };
  });
}

function nameOf({ name }: FieldFacts): string {
  return name === withoutField ? "其他事项" : name;
}
