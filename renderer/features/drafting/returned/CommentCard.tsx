import { Button } from "antd";
import type { ReactNode } from "react";
import type { ReturnedComment } from "../../../../shared/domain/draft/returned-file.ts";
import { useDesk } from "../desk/desk-context.ts";
import { byInWords } from "./review-words.ts";
import { showPlace } from "./show-place.ts";
import { takeComments } from "./take-over.ts";

interface CommentCardProps {
  readonly comment: ReturnedComment;
  readonly onRefuse: (id: string) => void;
}

/** What the leader noted beside the text; it can become a remark of the report. */
export function CommentCard({ comment, onRefuse }: CommentCardProps): ReactNode {
  const { session, readOnly } = useDesk();
  const { id, place, quote, text, blockId } = comment;
  return (
    <article className="returned-card" aria-label={`批注　${place}`}>
      <button type="button" className="returned-place" title="看原文" onClick={() => showPlace(session, blockId)}>
        {place}
      </button>
      <span className="figure-soft">{byInWords(comment)}</span>
      {quote !== "" && <p className="check-quote">“{quote}”</p>}
      <p className="compare-words">{text}</p>
      {!readOnly && (
        <div className="figure-acts">
          <Button size="small" type="primary" onClick={() => takeComments(session, [comment])}>
            加入批注
          </Button>
          <Button size="small" onClick={() => onRefuse(id)}>
            不加入
          </Button>
        </div>
      )}
    </article>
  );
}
