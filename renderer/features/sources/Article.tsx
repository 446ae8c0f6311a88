import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { paragraphsOf } from "../../../shared/domain/sources/sentences.ts";

interface ArticleProps {
  readonly text: string;
  /** What the sentences are cited for, by the place where each begins. */
  readonly cited: ReadonlyMap<number, readonly unknown[]>;
  /** Where the chosen sentence begins. */
  readonly chosen: number | null;
  /** Set when somebody was sent here for the chosen sentence: the keyboard goes on from it. */
  readonly asked: number | null;
  readonly onChoose: (start: number) => void;
  readonly onCite: () => void;
}

/** The text of a source; ↑ ↓ go from sentence to sentence, Enter makes the chosen one a citation. */
export function Article({ text, cited, chosen, asked, onChoose, onCite }: ArticleProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const starts = useMemo(() => paragraphs.flat().map(({ start }) => start), [paragraphs]);
  useEffect(() => {
    if (chosen === null) return;
    frame.current?.querySelector(`[data-start="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  useEffect(() => {
    if (asked !== null) frame.current?.focus({ preventScroll: true });
  }, [asked]);
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && chosen !== null) {
      event.preventDefault();
      onCite();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = chosen === null ? -1 : starts.indexOf(chosen);
    const next = starts[Math.max(0, at + step)];
    if (next !== undefined) onChoose(next);
  };
  return (
    <div
      ref={frame}
      className="article"
      role="listbox"
      aria-label="素材的句子"
      tabIndex={0}
      aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
      onKeyDown={pressKey}
    >
      {paragraphs.map((sentences) => (
        <div key={sentences[0]?.start} className="article-paragraph" role="group" aria-label="段落">
          {sentences.map(({ start, text: words }) => (
            // The keyboard works on the text as a whole, which names the chosen sentence.
            <span
              key={start}
              id={`${id}-${start}`}
              data-start={start}
              className={sentenceClass(cited.has(start), start === chosen)}
              role="option"
              aria-selected={start === chosen}
              tabIndex={-1}
              onClick={() => onChoose(start)}
              onKeyDown={undefined}
            >
              {words}
              {cited.has(start) && <span className="only-read-out">（已引用）</span>}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function sentenceClass(isCited: boolean, isChosen: boolean): string {
  return ["sentence", isCited && "sentence-cited", isChosen && "sentence-chosen"].filter(Boolean).join(" ");
}
