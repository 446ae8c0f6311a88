import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { useDesk } from "../desk/desk-context.ts";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { KeepForm } from "./KeepForm.tsx";
import type { FigureInReview } from "./review.ts";
import { byInWords } from "./review-words.ts";
import { showPlace } from "./show-place.ts";
import { keepFigure } from "./take-over.ts";

interface FigureDecisionProps extends FigureInReview {
  readonly onRefuse: (id: string) => void;
}

/** A number that was changed by hand: it stays in the text with a reason, the data are corrected, or it is refused. */
export function FigureDecision({ figure, placed, onRefuse }: FigureDecisionProps): ReactNode {
  const { session, readOnly } = useDesk();
  const [deciding, decide] = useState<"keep" | "correct" | null>(null);
  const { id, place, blockId, exported, returned, sentence, by } = figure;
  const title = `${exported} → ${returned}`;
  return (
    <article className="returned-card" aria-label={title}>
      <button type="button" className="returned-place" title="看原文" onClick={() => showPlace(session, blockId)}>
        {place}
      </button>
      {by !== null && <span className="figure-soft">{byInWords(by)}</span>}
      <p className="figure-text">
        <del>{exported}</del> → <strong>{returned}</strong>
      </p>
      <p className="figure-sentence">{sentence}</p>
      {placed === null && <p className="figure-soft">文中已经没有这个关联的数字，需要的请在文中手工修改。</p>}
      {placed !== null && placed.text !== exported && (
        <p className="returned-conflict">
          导出以后，文中这个数字已改为：<span>{placed.text}</span>
        </p>
      )}
      {!readOnly && deciding === null && (
        <div className="figure-acts">
          {placed !== null && (
            <>
              <Button size="small" onClick={() => decide("keep")}>
                保留在文中
              </Button>
              <Button size="small" onClick={() => decide("correct")}>
                更正数据
              </Button>
            </>
          )}
          <Button size="small" type="text" onClick={() => onRefuse(id)}>
            {placed === null ? "知道了" : "不采用"}
          </Button>
        </div>
      )}
      {deciding === "keep" && (
        <KeepForm onKeep={(reason) => keepFigure(session, figure, reason)} onCancel={() => decide(null)} />
      )}
      {deciding === "correct" && placed !== null && (
        <CorrectionForm figure={figure} bound={placed.figure} onDecided={onRefuse} onCancel={() => decide(null)} />
      )}
    </article>
  );
}
