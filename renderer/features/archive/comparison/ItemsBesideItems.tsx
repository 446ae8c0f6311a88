import { Button, Segmented, Select } from "antd";
import { useState, type ReactNode } from "react";
import { clearable } from "../../../components/clearable.tsx";
import type { ItemOfBothYears, YearComparison } from "../../../../shared/domain/comparison/year-comparison.ts";
import { countInTable } from "../../../lib/format.ts";
import { ChangedItem } from "./ChangedItem.tsx";
import { OneYearTable } from "./OneYearTable.tsx";

type Part = "changed" | "added" | "gone";

/** So many are drawn at once; a year can hold thousands. */
const atOnce = 100;

/** The matters of both years: what changed in which column, what came and what went. */
export function ItemsBesideItems({ comparison }: { readonly comparison: YearComparison }): ReactNode {
  const { before, after, changed, added, gone, unchangedCount } = comparison;
  const [part, setPart] = useState<Part>("changed");
  const [columns, setColumns] = useState<readonly string[]>([]);
  const [shown, setShown] = useState(atOnce);
  const lines = part === "changed" ? withColumns(changed, columns) : part === "added" ? added : gone;
  const choose = (next: Part) => {
    setPart(next);
    setShown(atOnce);
  };
  return (
    <section aria-label="事项">
      <h2 className="archive-heading">事项</h2>
      <div className="comparison-choice">
        <Segmented<Part>
          aria-label="列出哪些事项"
          value={part}
          onChange={choose}
          options={[
            { value: "changed", label: `有变化 ${countInTable(changed.length)}` },
            { value: "added", label: `新增 ${countInTable(added.length)}` },
            { value: "gone", label: `不再列入 ${countInTable(gone.length)}` },
          ]}
        />
        {part === "changed" && (
          <Select
            className="comparison-columns"
            mode="multiple"
            allowClear={clearable}
            aria-label="只看这些列的变化"
            placeholder="只看这些列的变化"
            value={columns}
            options={columnChoices(changed)}
            onChange={setColumns}
          />
        )}
        <span className="comparison-note">两年都有而没有变化的{countInTable(unchangedCount)}项不列出</span>
      </div>
      {lines.length === 0 && <p className="archive-text">{nothing(part, comparison)}</p>}
      {part === "changed" &&
        withColumns(changed, columns)
          .slice(0, shown)
          .map((item) => <ChangedItem key={item.id} item={item} formerYear={before.year} year={after.year} />)}
      {part !== "changed" && lines.length > 0 && (
        <OneYearTable items={lines.slice(0, shown)} year={part === "added" ? after.year : before.year} />
      )}
      {shown < lines.length && (
        <Button className="comparison-more" onClick={() => setShown(shown + atOnce)}>
          继续显示，还有{countInTable(lines.length - shown)}项
        </Button>
      )}
    </section>
  );
}

function nothing(part: Part, { before, after }: YearComparison): string {
  if (part === "added") return `${after.year}年度没有新增的事项。`;
  if (part === "gone") return `${before.year}年度的事项都还在${after.year}年度。`;
  return "没有有变化的事项。";
}

/** All changes, or those in the chosen columns and the items that have one. */
function withColumns(items: readonly ItemOfBothYears[], columns: readonly string[]): readonly ItemOfBothYears[] {
  if (columns.length === 0) return items;
  return items
    .map((item) => ({ ...item, changes: item.changes.filter(({ field }) => columns.includes(field)) }))
    .filter(({ changes }) => changes.length > 0);
}

/** The columns that differ anywhere, with how often. */
function columnChoices(items: readonly ItemOfBothYears[]): { readonly value: string; readonly label: string }[] {
  const found = new Map<string, { label: string; count: number }>();
  for (const { field, label } of items.flatMap(({ changes }) => changes)) {
    found.set(field, { label, count: (found.get(field)?.count ?? 0) + 1 });
  }
  return [...found].map(([value, { label, count }]) => ({ value, label: `${label}（${countInTable(count)}）` }));
}
