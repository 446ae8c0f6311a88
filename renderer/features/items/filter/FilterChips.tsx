import { Button, Tag } from "antd";
import type { ReactNode } from "react";
import type { ItemFilter } from "../../../../shared/ipc/questions/item-list.ts";
import { conditionsOf } from "./filter-in-words.ts";

interface FilterChipsProps {
  readonly filter: ItemFilter;
  readonly onChange: (filter: ItemFilter) => void;
}

/** Every condition that narrows the list, each with a way to take it back; nothing while the list is whole. */
export function FilterChips({ filter, onChange }: FilterChipsProps): ReactNode {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label="筛选条件">
      {conditions.map(({ id, words, rest }) => (
        <li key={id}>
          <Tag
            closable={{ "aria-label": `取消：${words}` }}
            className="filter-tag"
            title={words}
            onClose={(event) => {
              event.preventDefault();
              onChange(rest);
            }}
          >
            <span className="filter-tag-words">{words}</span>
          </Tag>
        </li>
      ))}
      <li>
        <Button type="link" size="small" onClick={() => onChange({})}>
          清除筛选
        </Button>
      </li>
    </ul>
  );
}
