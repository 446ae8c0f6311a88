import { Button } from "antd";
import type { ReactNode } from "react";
import { idOfAddress } from "../../../../shared/domain/draft/returned/part-address.ts";
import type { ReturnedChange } from "../../../../shared/domain/draft/returned-file.ts";
import { useDesk } from "../desk/desk-context.ts";
import { WordChanges } from "../versions/WordChanges.tsx";
import type { ChangeInReview } from "./review.ts";
import { byInWords, fixedWords, kindLabels } from "./review-words.ts";
import { showPlace } from "./show-place.ts";
import { takeChange } from "./take-over.ts";

interface ChangeCardProps extends ChangeInReview {
  readonly onRefuse: (id: string) => void;
}

/** One change with its place, its words, and the choice. */
export function ChangeCard({ change, standing, present, onRefuse }: ChangeCardProps): ReactNode {
  const { session, readOnly } = useDesk();
  const { id, kind, place, label, words, lost, by } = change;
  const isConflict = standing === "conflict";
  const canTake = !readOnly && (standing === "open" || isConflict);
  const title = `${place}　${label}　${kindLabels[kind]}`;
  return (
    <article className="returned-card" aria-label={title}>
      <button
        type="button"
        className="returned-place"
        title="看原文"
        onClick={() => showPlace(session, placeOf(change))}
      >
        {title}
      </button>
      {by !== null && <span className="figure-soft">{byInWords(by)}</span>}
      <p className="compare-words">
        <WordChanges words={words} />
      </p>
      {lost.length > 0 && <p className="figure-soft">采用后，关联的数字不再保留：{lost.join("、")}。</p>}
      <Standing change={change} standing={standing} present={present} />
      {!readOnly && (
        <div className="figure-acts">
          {canTake && (
            <Button size="small" type="primary" onClick={() => takeChange(session, change)}>
              {isConflict ? "用改稿的文字" : "采用"}
            </Button>
          )}
          <Button size="small" onClick={() => onRefuse(id)}>
            {refusal(canTake, isConflict)}
          </Button>
        </div>
      )}
    </article>
  );
}

function refusal(canTake: boolean, isConflict: boolean): string {
  if (!canTake) return "知道了";
  return isConflict ? "保留文中现在的" : "不采用";
}

/** Where it leads to: the block that was changed, or the one behind which something has come. */
function placeOf({ address, put }: ReturnedChange): string | null {
  if (address !== null) return idOfAddress(address);
  return put?.behind[0] ?? put?.otherwise[0] ?? put?.chapterId ?? null;
}

function Standing({ change, standing, present }: Omit<ChangeInReview, "isRefused">): ReactNode {
  if (change.fixed !== null) return <p className="figure-soft">{fixedWords[change.fixed]}</p>;
  switch (standing) {
    case "conflict":
      return (
        <p className="returned-conflict">
          导出以后，文中这一处也改过，现为：<span>{present === "" ? "（空）" : present}</span>
        </p>
      );
    case "gone":
      return <p className="figure-soft">文中已经没有这一处，可能已经删去。需要的，请在文中手工修改。</p>;
    case "unfit":
      return <p className="figure-soft">改后的写法不是日期，不能放在落款处。请在“内容”中修改成文日期。</p>;
    case "open":
    case "done":
      return null;
  }
}
