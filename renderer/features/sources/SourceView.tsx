import { Button } from "antd";
import { useMemo, useState, type ReactNode } from "react";
import { listInWords } from "../../../shared/domain/list-in-words.ts";
import { citedElsewhere, citedPlaces } from "../../../shared/domain/sources/cited-places.ts";
import { sentencesOf, sentenceWith } from "../../../shared/domain/sources/sentences.ts";
import type { SourceDetail } from "../../../shared/ipc/questions/sources.ts";
import { Article } from "./Article.tsx";
import { CitedFor } from "./CitedFor.tsx";
import { CiteDialog } from "./CiteDialog.tsx";
import { DeleteSourceDialog } from "./DeleteSourceDialog.tsx";
import { SentencePane } from "./SentencePane.tsx";
import { SourceForm } from "./SourceForm.tsx";
import { aboutSource } from "./source-shelf.ts";
import type { OpenSource } from "./use-sources-desk.ts";

interface SourceViewProps {
  readonly detail: SourceDetail;
  /** The words that somebody was sent here for. */
  readonly asked: OpenSource;
  readonly year: number;
  readonly readOnly: boolean;
  readonly onDelete: () => void;
}

/** A source: what is known about it, its text sentence by sentence, and what the chosen sentence is cited for. */
export function SourceView({ detail, asked, year, readOnly, onDelete }: SourceViewProps): ReactNode {
  const { source, citations, frozenBy } = detail;
  const { text } = source;
  const [taken, take] = useState<number | null>(null);
  const [chosen, choose] = useState<number | null>(null);
  const [dialog, setDialog] = useState<"edit" | "delete" | "cite" | null>(null);
  if (taken !== asked.serial) {
    take(asked.serial);
    if (asked.words !== null) choose(sentenceWith(text, asked.words));
  }
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const cited = useMemo(() => citedPlaces(text, sentences, citations), [text, sentences, citations]);
  const besides = useMemo(() => citedElsewhere(text, citations), [text, citations]);
  const sentence = sentences.find(({ start }) => start === chosen) ?? null;
  const frozen = readOnly || frozenBy.length > 0;
  const remove = () => (citations.length === 0 ? onDelete() : setDialog("delete"));

  return (
    <section className="source-place" aria-label={`素材：${source.title}`}>
      <header className="source-head">
        <div>
          <h2 className="source-title">{source.title}</h2>
          <p className="source-about">{aboutSource(source)}</p>
        </div>
        {!frozen && (
          <span className="source-actions">
            <Button size="small" type="text" onClick={() => setDialog(dialog === "edit" ? null : "edit")}>
              {dialog === "edit" ? "收起" : "修改"}
            </Button>
            <Button size="small" type="text" onClick={remove}>
              删除
            </Button>
          </span>
        )}
      </header>
      {frozenBy.length > 0 && (
        <p className="source-frozen">
          {listInWords(frozenBy.map((one) => `${one}年度`))}
          已归档并引用了这份素材，它的标题、来源和文字不能再改；仍可作为其他年度的出处。
        </p>
      )}
      {dialog === "edit" && !frozen && <SourceForm source={source} year={year} onDone={() => setDialog(null)} />}
      {text === "" ? (
        <p className="source-no-text">这份素材只有标题，没有文字。需要逐句引用的，请新增一份带文字的素材。</p>
      ) : (
        <Article
          text={text}
          cited={cited}
          chosen={chosen}
          asked={asked.words === null ? null : asked.serial}
          onChoose={choose}
          onCite={() => !readOnly && sentence !== null && setDialog("cite")}
        />
      )}
      {besides.length > 0 && (
        <div className="source-besides">
          <h3 className="sentence-pane-title">不在文字中的引用</h3>
          <CitedFor citations={besides} readOnly={readOnly} year={year} />
        </div>
      )}
      {sentence !== null && (
        <SentencePane
          sentence={sentence}
          citations={cited.get(sentence.start) ?? []}
          year={year}
          readOnly={readOnly}
          onCite={() => setDialog("cite")}
          onClose={() => choose(null)}
        />
      )}
      <CiteDialog
        open={dialog === "cite"}
        sourceId={source.id}
        sentence={sentence?.text ?? ""}
        year={year}
        onClose={() => setDialog(null)}
      />
      <DeleteSourceDialog
        open={dialog === "delete"}
        title={source.title}
        citations={citations}
        onClose={() => setDialog(null)}
        onDelete={() => {
          setDialog(null);
          onDelete();
        }}
      />
    </section>
  );
}
