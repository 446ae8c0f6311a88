import { App, Input, Segmented } from "antd";
import { useState, type ReactNode } from "react";
import { wordKinds, wordLabels, type WordKind, type WordRow } from "../../../../shared/domain/words/word-row.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { refusalInWords } from "../../../lib/refusal-in-words.ts";
import { useChange } from "../../../lib/use-change.ts";
import { useWordFit } from "../../../lib/word-fit.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useWords } from "../queries.ts";
import { Doubles } from "./Doubles.tsx";
import { MergeForm, type WantedMerge } from "./MergeForm.tsx";
import { WordTable } from "./WordTable.tsx";

/** 词库: the places and units of all years, how often each is used, and those that may be one. */
export function WordsPage(): ReactNode {
  const { year, readOnly } = useWorkingYear();
  const { message } = App.useApp();
  const [kind, setKind] = useState<WordKind>("party");
  const [typed, setTyped] = useState("");
  const [merging, merge] = useState<WantedMerge | null>(null);
  const bank = useWords(kind);
  const fits = useWordFit();
  const words = bank.data?.words ?? [];
  const deletion = useChange("words:delete");
  const remove = ({ id, name, revision }: WordRow) =>
    deletion.mutate(() => ({ year, kind, id, basedOn: revision }), {
      onSuccess: () => void message.success(`已删除“${name}”，可以撤销`),
      onError: (thrown) => void message.warning(refusalInWords(thrown), 8),
    });
  const choose = (next: WordKind) => {
    setKind(next);
    merge(null);
  };
  return (
    <div className="registers-page">
      <header className="register-part-head">
        <Segmented<WordKind>
          aria-label="哪一类词"
          options={wordKinds.map((value) => ({ value, label: wordLabels[value] }))}
          value={kind}
          onChange={choose}
        />
        <Input
          className="register-search"
          aria-label="查找词"
          allowClear
          placeholder="名称、简称或拼音首字母"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </header>
      <p className="registers-nothing">
        各年度共用的词。合并和改名改动所有未归档的年度，没有事项用到的可以删除，都可以撤销；已归档的年度保持原样。
      </p>
      {bank.isPending && <LoadingState small label="正在读取词库" />}
      {bank.isError && <ErrorState small error={errorOf(bank.error)} onAction={() => void bank.refetch()} />}
      {merging !== null && (
        <MergeForm key={merging.word.id} wanted={merging} words={words} onDone={() => merge(null)} />
      )}
      {!readOnly && merging === null && typed === "" && <Doubles doubles={bank.data?.doubles ?? []} onMerge={merge} />}
      {bank.data !== undefined && (
        <WordTable
          words={words.filter((word: WordRow) => fits(word.name, typed))}
          isEmpty={words.length === 0}
          readOnly={readOnly}
          onMerge={(word) => merge({ word, intoId: null })}
          onDelete={remove}
        />
      )}
    </div>
  );
}
