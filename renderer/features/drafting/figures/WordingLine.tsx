import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { PassageChange, SentenceChoice } from "../../../../shared/domain/draft/draft-answers.ts";
import { asksForOtherWords, wordsAlone } from "../../../../shared/domain/draft/sentence-choices.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { takeSentence } from "../passages/take-passage.ts";

interface WordingLineProps {
  /** The sentence around the selected figure as it stands on the desk. */
  readonly sentence: string;
  /** The id of its block; null while that has none. */
  readonly blockId: string | null;
}

/** Where new numbers alone would make a drafted sentence say what is not so: that, and the sentence as it would be drafted now. */
export function WordingLine({ sentence, blockId }: WordingLineProps): ReactNode {
  const { session, draftId, readOnly } = useDesk();
  const passages = useQuery(questionQuery("drafts:passages", { id: draftId }));
  const stale = staleSentence(passages.data?.changes ?? [], sentence, blockId);
  if (stale === null) return null;
  const { change, choice } = stale;
  return (
    <div className="figure-missing" role="note">
      <p>
        {choice.now === null
          ? "按现在的数据不再起草这句话，请核对或删去。"
          : `文字与现在的数据不再相符，现起草为：“${choice.now}”`}
      </p>
      {!readOnly && choice.now !== null && change.now?.kind === "paragraph" && (
        <Button size="small" onClick={() => takeSentence(session, change, { ...choice, standing: sentence })}>
          采用这一句
        </Button>
      )}
    </div>
  );
}

interface StaleSentence {
  readonly change: PassageChange;
  readonly choice: SentenceChoice;
}

/** Its numbers may have been taken over since the text was looked at: the words say which sentence it is. */
function staleSentence(
  changes: readonly PassageChange[],
  sentence: string,
  blockId: string | null,
): StaleSentence | null {
  const change = changes.find((one) => one.blockId === blockId);
  const choice = change?.sentences
    .filter(asksForOtherWords)
    .find(({ standing }) => wordsAlone(standing ?? "") === wordsAlone(sentence));
  return change === undefined || choice === undefined ? null : { change, choice };
}
