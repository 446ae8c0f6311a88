import { useDeferredValue, useMemo, type ReactNode } from "react";
import type { EditorState } from "@tiptap/pm/state";
import type { ReturnedFile } from "../../../../shared/domain/draft/returned-file.ts";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import { ChangeCard } from "./ChangeCard.tsx";
import { CommentCard } from "./CommentCard.tsx";
import { DecidedList } from "./DecidedList.tsx";
import { FigureDecision } from "./FigureDecision.tsx";
import { isOpen, reviewOf } from "./review.ts";
import { introduction } from "./review-words.ts";
import { TakeMany } from "./TakeMany.tsx";
import { takeComments } from "./take-over.ts";
import type { ReadBack } from "./use-read-back.ts";
import { Button } from "antd";

interface ReturnedReviewProps {
  readonly file: ReturnedFile;
  readonly back: ReadBack;
}

const docOf = ({ doc }: EditorState) => doc;

/** What is still to be decided: figures, then the other changes, then comments; below them what is decided. */
export function ReturnedReview({ file, back }: ReturnedReviewProps): ReactNode {
  const { session, readOnly } = useDesk();
  // What stands by now is looked at behind the typing, not before it.
  const doc = useDeferredValue(useEditorValue(session, docOf));
  const review = useMemo(() => reviewOf(file, doc, session.readings()), [file, doc, session]);
  const figures = review.figures.filter(({ isDone, isRefused }) => !isDone && !isRefused);
  const changes = review.changes.filter(isOpen);
  const comments = review.comments.filter(({ isDone, isRefused }) => !isDone && !isRefused);
  const refuse = (id: string) => void back.refuse([id], true);
  const isEmpty = file.changes.length + file.figures.length + file.comments.length === 0;
  const isDecided = !isEmpty && figures.length + changes.length + comments.length === 0;
  return (
    <>
      <p className="side-words">{introduction(file.tracked, file.origin === "marked", file.exportedAt)}</p>
      {isEmpty && <p className="side-words">文件与导出的报告没有不同，也没有批注。</p>}
      {isDecided && <p className="side-words">这个文件的改动都已处理。</p>}
      {figures.length > 0 && (
        <section className="side-section" aria-label="改动的数字">
          <h2 className="side-title">改动的数字（{figures.length}）</h2>
          {figures.map((one) => (
            <FigureDecision key={one.figure.id} {...one} onRefuse={refuse} />
          ))}
        </section>
      )}
      {changes.length > 0 && (
        <section className="side-section" aria-label="改动的文字">
          <h2 className="side-title">改动的文字（{changes.length}）</h2>
          {!readOnly && <TakeMany changes={changes} onRefuse={(ids) => void back.refuse(ids, true)} />}
          {changes.map((one) => (
            <ChangeCard key={one.change.id} {...one} onRefuse={refuse} />
          ))}
        </section>
      )}
      {comments.length > 0 && (
        <section className="side-section" aria-label="文件中的批注">
          <h2 className="side-title">文件中的批注（{comments.length}）</h2>
          {!readOnly && comments.length > 1 && (
            <Button
              size="small"
              onClick={() =>
                takeComments(
                  session,
                  comments.map(({ comment }) => comment),
                )
              }
            >
              全部加入批注
            </Button>
          )}
          {comments.map(({ comment }) => (
            <CommentCard key={comment.id} comment={comment} onRefuse={refuse} />
          ))}
        </section>
      )}
      <DecidedList review={review} onReconsider={(id) => void back.refuse([id], false)} />
    </>
  );
}
