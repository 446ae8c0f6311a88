import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { Sentence } from "../../../shared/domain/sources/sentences.ts";
import type { SourceCitation } from "../../../shared/ipc/questions/sources.ts";
import { CitedFor } from "./CitedFor.tsx";

interface SentencePaneProps {
  readonly sentence: Sentence;
  readonly citations: readonly SourceCitation[];
  readonly year: number;
  readonly readOnly: boolean;
  readonly onCite: () => void;
  readonly onClose: () => void;
}

/** What the chosen sentence is cited for, and how to cite it for something else. */
export function SentencePane(props: SentencePaneProps): ReactNode {
  const { sentence, citations, year, readOnly, onCite, onClose } = props;
  return (
    <section className="sentence-pane" aria-label="选中的句子">
      <div className="sentence-pane-head">
        <h3 className="sentence-pane-title">
          {citations.length === 0 ? "这句话还不是任何内容的出处" : `这句话是${citations.length}处内容的出处`}
        </h3>
        {!readOnly && (
          <Button size="small" type="primary" onClick={onCite}>
            作为出处
          </Button>
        )}
        <Button size="small" type="text" aria-label="收起" icon={<CloseOutlined />} onClick={onClose} />
      </div>
      <blockquote className="sentence-quote">{sentence.text}</blockquote>
      {citations.length > 0 && <CitedFor citations={citations} year={year} readOnly={readOnly} />}
    </section>
  );
}
