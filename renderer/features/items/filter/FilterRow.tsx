import { memo, type ReactNode } from "react";
import { itemStatuses } from "../../../../shared/domain/item.ts";
import { lampLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import { lamps } from "../../../../shared/domain/pace.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import type { ItemFilter } from "../../../../shared/ipc/questions/item-list.ts";
import { Lamp } from "../../../components/Lamp.tsx";
import { withValues } from "./filter-in-words.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { SearchBox } from "./SearchBox.tsx";
import "./filter-row.css";

interface FilterRowProps {
  readonly filter: ItemFilter;
  readonly catalog: Catalog | undefined;
  readonly onChange: (filter: ItemFilter) => void;
  /** What else is set for the list, at the right. */
  readonly tools: ReactNode;
}

const statusOptions = itemStatuses.map((value) => ({ value, label: statusLabels[value], words: statusLabels[value] }));
const lampOptions = lamps.map((value) => ({ value, label: <Lamp lamp={value} />, words: lampLabels[value] }));

function namedOptions(names: readonly string[]) {
  return names.map((value) => ({ value, label: value, words: value }));
}

/** The slim row above the list: search, then one choice a column. */
export function FilterRow({ tools, ...conditions }: FilterRowProps): ReactNode {
  return (
    <div className="filter-row" role="search" aria-label="筛选事项">
      <Conditions {...conditions} />
      {tools}
    </div>
  );
}

/** Drawn anew only when a condition or the words to choose from change. */
const Conditions = memo(function Conditions({ filter, catalog, onChange }: Omit<FilterRowProps, "tools">): ReactNode {
  const fields = namedOptions(catalog?.fields.map(({ name }) => name) ?? []);
  return (
    <>
      <SearchBox text={filter.text ?? ""} onSearch={(text) => onChange(withValues(filter, "text", text))} />
      <FilterSelect
        label="领域"
        options={fields}
        withAbsent
        values={filter.fields ?? []}
        onChange={(values) => onChange(withValues(filter, "fields", values))}
      />
      <FilterSelect
        label="状态"
        options={statusOptions}
        withAbsent
        values={filter.statuses ?? []}
        onChange={(values) => onChange(withValues(filter, "statuses", values))}
      />
      <FilterSelect
        label="合作方"
        options={namedOptions(catalog?.parties ?? [])}
        withAbsent={false}
        values={filter.parties ?? []}
        onChange={(values) => onChange(withValues(filter, "parties", given(values)))}
      />
      <FilterSelect
        label="合作机制"
        options={namedOptions(catalog?.mechanisms ?? [])}
        withAbsent={false}
        values={filter.mechanisms ?? []}
        onChange={(values) => onChange(withValues(filter, "mechanisms", given(values)))}
      />
      <FilterSelect
        label="亮灯"
        options={lampOptions}
        withAbsent={false}
        values={filter.lamps ?? []}
        onChange={(values) => onChange(withValues(filter, "lamps", given(values)))}
      />
    </>
  );
});

function given<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}
