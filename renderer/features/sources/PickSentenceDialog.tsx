import { Alert, Input, Select } from "antd";
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { sentencesOf } from "../../../shared/domain/sources/sentences.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { errorOf } from "../../lib/app-failure.ts";
import type { CitingTarget } from "../../lib/citing.tsx";
import { useCreateCitation } from "./mutations.ts";
import { useSource, useSources } from "./queries.ts";
import "./sources.css";
import "./article.css";
import "./source-dialogs.css";

/** More sentences than this nobody looks through; a word narrows them. */
const mostShown = 200;

interface PickSentenceDialogProps {
  /** What is to get a source; null keeps the dialog closed. */
  readonly target: CitingTarget | null;
  readonly onClose: () => void;
  /** The source chosen last, which the next question begins with. */
  readonly lastSource: string | null;
  readonly onSource: (id: string) => void;
}

/** Asks for the sentence that a fact comes from: first the source, then the sentence by a word of it. */
export function PickSentenceDialog({ target, onClose, lastSource, onSource }: PickSentenceDialogProps): ReactNode {
  return (
    <Dialog
      title={target === null ? "" : `“${target.title}”的出处`}
      open={target !== null}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      width={720}
    >
      {target !== null && <PickSentence target={target} sourceId={lastSource} onSource={onSource} onDone={onClose} />}
    </Dialog>
  );
}

interface PickSentenceProps {
  readonly target: CitingTarget;
  readonly sourceId: string | null;
  readonly onSource: (id: string) => void;
  readonly onDone: () => void;
}

function PickSentence({ target, sourceId, onSource, onDone }: PickSentenceProps): ReactNode {
  const id = useId();
  const sources = useSources().data;
  const withText = (sources ?? []).filter(({ characters }) => characters > 0);
  const chosenId = withText.some((one) => one.id === sourceId) ? sourceId : (withText[0]?.id ?? null);
  const text = useSource(chosenId).data?.source.text ?? "";
  const [word, setWord] = useState("");
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const citation = useCreateCitation();
  const cite = (sentence: string) => {
    if (chosenId === null) return;
    const input = { sourceId: chosenId, sentence, targetKind: target.kind, targetId: target.id };
    citation.mutate(input, { onSuccess: onDone });
  };
  if (sources !== undefined && withText.length === 0) {
    return <EmptyState small title="还没有带文字的素材" text="请先到“素材”页把文章、通知或纪要的文字粘贴进来。" />;
  }
  const fitting = sentences.filter((one) => one.text.includes(word.trim()));
  return (
    <div className="pick-sentence">
      <label htmlFor={`${id}-source`}>素材</label>
      <Select<string>
        id={`${id}-source`}
        className="field-select"
        showSearch={{ optionFilterProp: "label" }}
        options={withText.map((one) => ({ value: one.id, label: one.title }))}
        value={chosenId}
        onChange={onSource}
      />
      <label htmlFor={`${id}-word`}>句子中的字</label>
      <Input id={`${id}-word`} autoFocus allowClear value={word} onChange={(event) => setWord(event.target.value)} />
      {citation.isError && <Alert type="error" title={errorInWords(errorOf(citation.error)).text} />}
      <ul className="pick-sentence-list" aria-label="素材的句子" onKeyDown={walk}>
        {fitting.slice(0, mostShown).map(({ start, text: words }) => (
          <li key={start}>
            <button type="button" onClick={() => cite(words)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
      <p className="pick-sentence-note">{noteFor(fitting.length)}</p>
    </div>
  );
}

/** ↑ ↓ go from sentence to sentence. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...event.currentTarget.querySelectorAll("button")];
  const at = lines.findIndex((line) => line === document.activeElement);
  const next = step === undefined || at === -1 ? undefined : lines[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function noteFor(count: number): string {
  if (count === 0) return "没有这样的句子，可以换一个字，或者另选一份素材。";
  return count > mostShown ? `只列出前${mostShown}句，输入句子中的字可以缩小范围。` : "点一句话，它就成为出处。";
}
