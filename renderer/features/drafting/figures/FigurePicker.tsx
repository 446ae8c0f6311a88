import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useDeferredValue, useState, type KeyboardEvent, type ReactNode } from "react";
import type { CatalogFigure } from "../../../../shared/domain/draft/figure-answers.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { insertFigure } from "./figure-commands.ts";

/** How many figures are offered at a time. */
const most = 60;

/** Puts a figure of the data where the cursor is: searched in characters or pinyin, chosen with the arrows. */
export function FigurePicker(): ReactNode {
  const { session, draftId } = useDesk();
  const [search, setSearch] = useState("");
  const [marked, setMarked] = useState(0);
  const wanted = useDeferredValue(search.trim());
  const client = useQueryClient();
  const { data, isPlaceholderData } = useQuery({
    ...catalogQuery(draftId, wanted),
    placeholderData: keepPreviousData,
  });
  const offered = data ?? [];

  const choose = (figure: CatalogFigure | undefined) => {
    if (figure === undefined) return;
    const { editor } = session;
    insertFigure(figure, crypto.randomUUID(), new Date().toISOString())(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  /** Whoever types fast and presses Enter means what was typed, not what is still shown. */
  const chooseMarked = async () => {
    const isFresh = !isPlaceholderData && wanted === search.trim();
    choose(isFresh ? offered[marked] : (await client.fetchQuery(catalogQuery(draftId, search.trim())))[0]);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setMarked(Math.max(0, Math.min(offered.length - 1, marked + step)));
    } else if (event.key === "Enter") {
      // The cursor goes into the text at once: the same key must not begin a paragraph there.
      event.preventDefault();
      void chooseMarked();
    } else if (event.key === "Escape") session.editor.view.focus();
  };
  return (
    <section className="side-section" aria-labelledby="figure-picker">
      <h2 className="side-title" id="figure-picker">
        插入数字
      </h2>
      <Input
        className="figure-search"
        aria-label="查找可以插入的数字"
        placeholder="名称或拼音，回车插入"
        value={search}
        allowClear
        onChange={(event) => {
          setSearch(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      {data?.length === 0 && <p className="side-words">没有找到这样的数字。</p>}
      <ul className="figure-offers">
        {offered.map((figure, at) => (
          <li key={`${figure.group} ${figure.label} ${figure.text}`}>
            {figure.group !== offered[at - 1]?.group && <p className="figure-group">{figure.group}</p>}
            <button
              type="button"
              className={at === marked && search !== "" ? "figure-offer figure-offer-marked" : "figure-offer"}
              // The cursor stays in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(figure)}
            >
              <span>{figure.label}</span>
              <span className="figures">{figure.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function catalogQuery(draftId: string, search: string) {
  return questionQuery("drafts:figureCatalog", { id: draftId, limit: most, ...(search !== "" && { search }) });
}
