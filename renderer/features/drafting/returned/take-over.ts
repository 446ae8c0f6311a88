import type { Remark } from "../../../../shared/domain/draft/draft-body.ts";
import type { ReturnedChange, ReturnedComment, ReturnedFigure } from "../../../../shared/domain/draft/returned-file.ts";
import { applyChange, applyChanges } from "../../../../shared/domain/draft/returned/apply-change.ts";
import type { FigureReading } from "../../../../shared/domain/draft/figure-answers.ts";
import { closeHistory } from "@tiptap/pm/history";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import { placeOfId } from "../desk/go-to-place.ts";
import type { DraftSession } from "../session/draft-session.ts";
import { layBody } from "./lay-body.ts";
import { remarkId } from "./review.ts";

/** Takes several changes over in one step; those in conflict with the text stay to be decided one by one. */
export function takeChanges(session: DraftSession, changes: readonly ReturnedChange[]): void {
  layBody(session, applyChanges(session.body(), changes));
}

/** Takes one change over, also where the text was changed in the same place: then the words of the file stand there. */
export function takeChange(session: DraftSession, change: ReturnedChange): void {
  const { body } = applyChange(session.body(), change);
  if (body !== null) layBody(session, body);
}

/** Makes remarks of comments. */
export function takeComments(session: DraftSession, comments: readonly ReturnedComment[]): void {
  const body = session.body();
  const known = new Set(body.remarks.map(({ id }) => id));
  const fallback = body.chapters.flatMap(({ blocks }) => blocks)[0]?.id ?? null;
  const fresh = comments.flatMap((comment): Remark[] => {
    const { author, at, text, quote, blockId } = comment;
    const place = blockId ?? fallback;
    if (known.has(remarkId(comment)) || place === null) return [];
    const words = author === "" ? text : `${author}：${text}`;
    const madeAt = Number.isNaN(Date.parse(at)) ? new Date().toISOString() : new Date(at).toISOString();
    return [{ id: remarkId(comment), blockId: place, quote, text: words, madeAt, isDone: false }];
  });
  layBody(session, { ...body, remarks: [...body.remarks, ...fresh] });
}

/** The figure stays as it was written by hand, whatever the data says. */
export function keepFigure(session: DraftSession, { figureId, returned }: ReturnedFigure, reason: string): void {
  setFigure(session, figureId, returned, (figure) => ({ ...figure, fixed: { reason } }));
}

/** The data were corrected: the figure is written as they give it now, and agreed to. */
export function followData(
  session: DraftSession,
  { figureId }: ReturnedFigure,
  { now }: FigureReading,
  at: string,
): void {
  if (now === null) return;
  setFigure(session, figureId, now.text, ({ former: _former, fixed: _fixed, ...figure }) => ({
    ...figure,
    confirmed: { value: now.value, text: now.text, at },
  }));
}

function setFigure(
  session: DraftSession,
  figureId: string,
  text: string,
  change: (figure: BoundFigure) => BoundFigure,
): void {
  const { state, view } = session.editor;
  const place = placeOfId(session, figureId);
  const node = place === null ? null : state.doc.nodeAt(place);
  if (place === null || node?.type.name !== "figure") return;
  const figure: BoundFigure = node.attrs["figure"];
  const tr = state.tr.setNodeAttribute(place, "figure", change(figure)).setNodeAttribute(place, "text", text);
  view.dispatch(closeHistory(tr));
}
