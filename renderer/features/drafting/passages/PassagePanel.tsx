import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { captionOf } from "../../../../shared/domain/report-blocks.ts";
import type { NewPassage, PassageChange, SentenceChoice } from "../../../../shared/domain/draft/draft-answers.ts";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { LoadingState } from "../../../components/LoadingState.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { goToId } from "../desk/go-to-place.ts";
import { DraftablePicker } from "./DraftablePicker.tsx";
import { noRoomHere, takeNewDraft, takeNewDrafts, takeNewPassage, takeSentence } from "./take-passage.ts";

/** 更新: passages that would be drafted otherwise by now: the old draft, what stands, and the new draft, sentence by sentence. */
export function PassagePanel(): ReactNode {
  const { readOnly } = useDesk();
  return (
    <>
      <PassageChanges />
      {!readOnly && <DraftablePicker />}
    </>
  );
}

function PassageChanges(): ReactNode {
  const { session, draftId, readOnly } = useDesk();
  const passages = useQuery(questionQuery("drafts:passages", { id: draftId }));
  if (passages.isPending) return <LoadingState small label="正在对照数据" />;
  if (passages.isError) return <ErrorState small error={errorOf(passages.error)} />;
  const { changes, fresh } = passages.data;
  if (changes.length === 0 && fresh.length === 0) {
    return <p className="side-words">由程序起草的段落都与现在的数据一致。</p>;
  }
  const untouched = changes.filter(isUntouched);
  const take = (passage: NewPassage) => {
    if (!takeNewPassage(session, passage)) session.events.onNotice(noRoomHere);
  };
  return (
    <>
      {!readOnly && untouched.length > 1 && (
        <div className="side-section">
          <p className="side-words">
            其中{untouched.length}处您没有改过文字，可以一次更新，一步可以撤销；其余逐处决定。
          </p>
          <Button size="small" type="primary" onClick={() => takeNewDrafts(session, untouched)}>
            全部更新没有改过的{untouched.length}处
          </Button>
        </div>
      )}
      {changes.map((change) => (
        <PassageView key={change.blockId} change={change} />
      ))}
      {fresh.map((passage) => (
        <section key={passage.block.id} className="side-section">
          <h2 className="side-title">可以补充的内容</h2>
          <p className="passage-words">{passage.block.composed?.text ?? "图表"}</p>
          {!readOnly && (
            <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => take(passage)}>
              加入报告
            </Button>
          )}
        </section>
      ))}
    </>
  );
}

/** Nobody has put a word of their own into it, and there is a new draft to take. */
function isUntouched({ now, sentences }: PassageChange): boolean {
  return now !== null && sentences.every(({ drafted, standing }) => standing === drafted);
}

function PassageView({ change }: { readonly change: PassageChange }): ReactNode {
  const { session, readOnly } = useDesk();
  const { sentences, now } = change;
  const caption = now === null ? null : captionOf(now);
  const isParagraph = now?.kind === "paragraph";
  return (
    <section className="side-section" aria-label="起草内容有变化">
      {caption !== null && <p className="passage-words">“{caption.text}”的数据有变化</p>}
      {sentences
        .filter(({ kind }) => kind !== "same")
        .map((sentence) => (
          <SentenceView
            key={`${sentence.drafted} ${sentence.standing} ${sentence.now}`}
            sentence={sentence}
            onTake={isParagraph && !readOnly ? () => takeSentence(session, change, sentence) : null}
          />
        ))}
      <div className="figure-acts">
        <Button size="small" onClick={() => goToId(session, change.blockId)}>
          看原文
        </Button>
        {!readOnly && now !== null && (isUntouched(change) || !isParagraph) && (
          <Button size="small" onClick={() => takeNewDraft(session, change)}>
            {isUntouched(change) ? "更新这一段" : "整段改用现起草"}
          </Button>
        )}
      </div>
    </section>
  );
}

interface SentenceViewProps {
  readonly sentence: SentenceChoice;
  /** null where a sentence cannot be taken by itself. */
  readonly onTake: (() => void) | null;
}

function SentenceView({ sentence: { drafted, standing, now }, onTake }: SentenceViewProps): ReactNode {
  return (
    <dl className="passage">
      <dt>原起草</dt>
      <dd>{drafted ?? "（无）"}</dd>
      {standing !== drafted && (
        <>
          <dt>文中</dt>
          <dd>{standing ?? "（已删去）"}</dd>
        </>
      )}
      <dt>现起草</dt>
      <dd>
        <strong>{now ?? "（不再需要）"}</strong>
        {onTake !== null && (
          <Button size="small" type="link" onClick={onTake}>
            采用这一句
          </Button>
        )}
      </dd>
    </dl>
  );
}
