import { Button } from "antd";
import type { ReactNode } from "react";
import { useDesk } from "../desk/desk-context.ts";
import type { Review } from "./review.ts";
import { kindLabels } from "./review-words.ts";

interface DecidedListProps {
  readonly review: Review;
  readonly onReconsider: (id: string) => void;
}

interface Decided {
  readonly id: string;
  readonly words: string;
  readonly isTaken: boolean;
}

/** What was taken over or refused; a refusal can be thought over again. */
export function DecidedList({ review, onReconsider }: DecidedListProps): ReactNode {
  const { readOnly } = useDesk();
  const decided = decidedIn(review);
  if (decided.length === 0) return null;
  return (
    <details className="side-section returned-decided">
      <summary>已处理（{decided.length}）</summary>
      <ul className="side-list">
        {decided.map(({ id, words, isTaken }) => (
          <li key={id}>
            <span>{words}</span>
            <span className="figure-soft">{isTaken ? "已在文中" : "未采用"}</span>
            {!isTaken && !readOnly && (
              <Button size="small" type="text" onClick={() => onReconsider(id)}>
                重新考虑
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function decidedIn({ changes, figures, comments }: Review): readonly Decided[] {
  return [
    ...figures
      .filter(({ isDone, isRefused }) => isDone || isRefused)
      .map(({ figure: { id, exported, returned }, isDone }) => {
        return { id, words: `${exported} → ${returned}`, isTaken: isDone };
      }),
    ...changes
      .filter(({ standing, isRefused }) => standing === "done" || isRefused)
      .map(({ change: { id, kind, place, words }, standing }) => {
        const text = words.map((word) => word.text).join("");
        return { id, words: `${place}　${kindLabels[kind]}：${shortened(text)}`, isTaken: standing === "done" };
      }),
    ...comments
      .filter(({ isDone, isRefused }) => isDone || isRefused)
      .map(({ comment: { id, text }, isDone }) => ({ id, words: `批注：${shortened(text)}`, isTaken: isDone })),
  ];
}

const longest = 30;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
