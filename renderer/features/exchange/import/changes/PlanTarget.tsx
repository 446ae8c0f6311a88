import { AutoComplete, DatePicker } from "antd";
import dayjs from "dayjs";
import { useId, useState, type ReactNode } from "react";
import { isIsoDate, type IsoDate } from "../../../../../shared/domain/dates.ts";
import type { Catalog } from "../../../../../shared/ipc/questions/catalog.ts";
import { useWorkingYear } from "../../../../lib/working-year.tsx";
import type { WorklistChoice } from "../draft.ts";

interface PlanTargetProps {
  readonly worklist: WorklistChoice;
  readonly asOf: IsoDate;
  readonly catalog: Catalog | undefined;
  /** The mechanism that the program found for the list; null until it is known. */
  readonly mechanism: string | null;
  readonly onChange: (changed: { readonly worklist?: WorklistChoice; readonly asOf?: IsoDate }) => void;
}

/** Where new items go, and which date the progress figures belong to. */
export function PlanTarget({ worklist, asOf, catalog, mechanism, onChange }: PlanTargetProps): ReactNode {
  const id = useId();
  const lists = catalog?.worklists ?? [];
  const known = lists.filter(({ title }) => title === worklist.title);
  return (
    <div className="plan-target">
      <label htmlFor={`${id}-list`}>新增事项列入</label>
      <NameInput
        id={`${id}-list`}
        className="plan-list"
        name={worklist.title}
        names={[...new Set(lists.map(({ title }) => title))]}
        onTake={(title) => onChange({ worklist: { title, mechanism: null } })}
      />
      {known.length === 1 ? (
        <span className="exchange-note">合作机制：{known[0]?.mechanism}</span>
      ) : (
        <>
          {catalog !== undefined && known.length === 0 && <span className="exchange-note">（新清单）</span>}
          <OtherYear title={worklist.title} />
          <label htmlFor={`${id}-mechanism`}>合作机制</label>
          <NameInput
            id={`${id}-mechanism`}
            className="plan-mechanism"
            name={worklist.mechanism ?? mechanism ?? ""}
            names={catalog?.mechanisms ?? []}
            onTake={(name) => onChange({ worklist: { title: worklist.title, mechanism: name } })}
          />
        </>
      )}
      <label htmlFor={`${id}-date`}>进展截至</label>
      <DatePicker
        id={`${id}-date`}
        size="small"
        value={dayjs(asOf)}
        allowClear={false}
        format="YYYY-MM-DD"
        onChange={(picked) => {
          const date = picked?.format("YYYY-MM-DD") ?? "";
          if (isIsoDate(date)) onChange({ asOf: date });
        }}
      />
    </div>
  );
}

/** A title that names another year is mostly last year's table, or the wrong year is worked on. */
function OtherYear({ title }: { readonly title: string }): ReactNode {
  const { year } = useWorkingYear();
  const named = [...title.matchAll(/(?:19|20|21)\d\d(?=年)/gu)].map(([digits]) => Number(digits));
  const [other] = named;
  if (other === undefined || named.includes(year)) return null;
  return (
    <strong role="note">
      清单名称写的是{other}年，现在导入{year}年度，请核对
    </strong>
  );
}

interface NameInputProps {
  readonly id: string;
  readonly className: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Called with a name that was picked, or typed and left. */
  readonly onTake: (name: string) => void;
}

/** A name that is completed from those known; the comparison is made anew only when it is settled. */
function NameInput({ id, className, name, names, onTake }: NameInputProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(null);
    const settled = text.trim();
    if (settled !== "" && settled !== name) onTake(settled);
  };
  return (
    <AutoComplete
      id={id}
      className={className}
      size="small"
      maxLength={300}
      options={names.map((value) => ({ value }))}
      showSearch={{ filterOption: (text, option) => typed === null || (option?.value.includes(text.trim()) ?? false) }}
      value={typed ?? name}
      onSearch={setTyped}
      onSelect={(picked: string) => take(picked)}
      onBlur={() => take(typed ?? name)}
    />
  );
}
