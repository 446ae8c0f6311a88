import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import type { Command } from "@tiptap/pm/state";
import { useDeferredValue, useState, type ReactNode } from "react";
import type { FoundSentence } from "../../../../shared/ipc/questions/sources.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { insertFootnote, insertQuote } from "../editor/new-blocks.ts";

/** How many sentences are shown at a time. */
const most = 40;

/** 素材: sentences of the sources, to be quoted where the cursor is or named there in a footnote. */
export function QuotePanel(): ReactNode {
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim());
  const { data } = useQuery({
    ...questionQuery("sources:findSentences", { text: wanted, limit: most }),
    placeholderData: keepPreviousData,
  });
  const found = wanted === "" ? [] : (data ?? []);
  return (
    <section className="side-section" aria-labelledby="quote-panel">
      <h2 className="side-title" id="quote-panel">
        引用素材
      </h2>
      <Input
        className="figure-search"
        aria-label="查找素材中的句子"
        placeholder="句子中的词语，可用空格隔开"
        value={search}
        allowClear
        maxLength={200}
        onChange={({ target }) => setSearch(target.value)}
      />
      {wanted === "" && <p className="side-words">输入词语，查找素材中的句子。引用的句子带引号和注明出处的脚注。</p>}
      {wanted !== "" && data?.length === 0 && <p className="side-words">素材中没有这样的句子。</p>}
      <ul className="side-list quote-list">
        {found.map((one) => (
          <FoundLine key={`${one.sourceId} ${one.sentence}`} found={one} />
        ))}
      </ul>
      {found.length === most && <p className="side-words">只列出前{most}句，请再加词语。</p>}
    </section>
  );
}

function FoundLine({ found: { sentence, sourceTitle, note } }: { readonly found: FoundSentence }): ReactNode {
  const { session, readOnly } = useDesk();
  const { editor } = session;
  const run = (command: Command) => {
    const done = command(editor.state, editor.view.dispatch, editor.view);
    if (!done) session.events.onNotice("这里不能引用，请把光标放到正文中。");
    editor.view.focus();
  };
  return (
    <li>
      <blockquote className="figure-source">{sentence}</blockquote>
      <p className="figure-soft">{sourceTitle}</p>
      {!readOnly && (
        <div className="figure-acts">
          <Button size="small" onClick={() => run(insertQuote(sentence, note))}>
            引用原文
          </Button>
          <Button size="small" type="text" onClick={() => run(insertFootnote(note))}>
            只注出处
          </Button>
        </div>
      )}
    </li>
  );
}
