import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useId, useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { ProgressEntry } from "../../../shared/domain/item.ts";
import type { CitedKind } from "../../../shared/domain/year-data.ts";
import { questionQuery } from "../../lib/query-client.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";

export interface ChosenTarget {
  readonly kind: CitedKind;
  readonly id: string;
}

/** Names that the list offers at once; a word more narrows it. */
const mostOffered = 30;
const theItem = "item";
/** Characters of an entry's text that tell it from others. */
const shownText = 30;

/** Chooses an item by its name, then the item itself or one of its progress entries. */
export function ItemTarget({ onChoose }: { readonly onChoose: (target: ChosenTarget | null) => void }): ReactNode {
  const { year, asOf } = useWorkingYear();
  const id = useId();
  const [text, setText] = useState("");
  const [item, setItem] = useState<string | null>(null);
  const [part, setPart] = useState(theItem);
  const filter = text.trim() === "" ? {} : { text: text.trim() };
  const found = useQuery({
    ...questionQuery("items:page", { year, asOf, filter, sort: null, offset: 0, limit: mostOffered }),
    placeholderData: keepPreviousData,
  });
  const entries = useQuery({ ...questionQuery("items:read", { id: item ?? "", asOf }), enabled: item !== null });
  const choose = (chosen: string, entry: string) => {
    setItem(chosen);
    setPart(entry);
    onChoose(entry === theItem ? { kind: "item", id: chosen } : { kind: "progress", id: entry });
  };
  return (
    <div className="cite-target">
      <label htmlFor={`${id}-item`}>事项</label>
      <Select<string>
        id={`${id}-item`}
        className="field-select"
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder="输入事项名称中的几个字"
        notFoundContent="没有找到事项，可以换一个词"
        options={(found.data?.rows ?? []).map((row) => ({ value: row.item.id, label: row.item.title }))}
        value={item}
        onChange={(chosen) => choose(chosen, theItem)}
      />
      {item !== null && (entries.data?.progress.length ?? 0) > 0 && (
        <>
          <label htmlFor={`${id}-part`}>哪一部分</label>
          <Select<string>
            id={`${id}-part`}
            className="field-select"
            options={[
              { value: theItem, label: "事项本身" },
              ...(entries.data?.progress ?? []).map((entry) => ({ value: entry.id, label: entryInWords(entry) })),
            ]}
            value={part}
            onChange={(entry) => choose(item, entry)}
          />
        </>
      )}
    </div>
  );
}

function entryInWords({ asOf, text }: ProgressEntry): string {
  const date = asOf === null ? "未注明日期" : `截至${dateInWords(asOf)}`;
  const words = [...(text ?? "")];
  const shown = words.length > shownText ? `${words.slice(0, shownText).join("")}…` : words.join("");
  return `进展（${date}）${shown}`;
}
