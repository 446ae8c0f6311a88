import type { Node } from "@tiptap/pm/model";
import type { DraftBody } from "../../../../shared/domain/draft/draft-body.ts";
import type {
  ReturnedChange,
  ReturnedComment,
  ReturnedFigure,
  ReturnedFile,
} from "../../../../shared/domain/draft/returned-file.ts";
import { applyChange, type AppliedChange } from "../../../../shared/domain/draft/returned/apply-change.ts";
import { bodyOfDoc } from "../model/doc-to-body.ts";
import { figuresIn, type PlacedFigure } from "../figures/figures-in.ts";
import type { Readings } from "../figures/figure-state.ts";

/** A change beside what stands on the desk now. */
export interface ChangeInReview extends Omit<AppliedChange, "body"> {
  readonly change: ReturnedChange;
  readonly isRefused: boolean;
}

export interface FigureInReview {
  readonly figure: ReturnedFigure;
  /** The figure in the text; null when it is no more. */
  readonly placed: PlacedFigure | null;
  readonly isDone: boolean;
  readonly isRefused: boolean;
}

export interface CommentInReview {
  readonly comment: ReturnedComment;
  readonly isDone: boolean;
  readonly isRefused: boolean;
}

/** The file held against the desk: what is still to be decided, and what is decided. */
export interface Review {
  readonly body: DraftBody;
  readonly changes: readonly ChangeInReview[];
  readonly figures: readonly FigureInReview[];
  readonly comments: readonly CommentInReview[];
}

export function reviewOf(file: ReturnedFile, doc: Node, readings: Readings): Review {
  const body = bodyOfDoc(doc);
  const refused = new Set(file.refused);
  const placed = new Map(figuresIn(doc, readings).map((one) => [one.figure.id, one]));
  return {
    body,
    changes: file.changes.map((change) => {
      const { standing, present } = applyChange(body, change);
      return { change, standing, present, isRefused: refused.has(change.id) };
    }),
    figures: file.figures.map((figure) => {
      const found = placed.get(figure.figureId) ?? null;
      return { figure, placed: found, isDone: found?.text === figure.returned, isRefused: refused.has(figure.id) };
    }),
    comments: file.comments.map((comment) => ({
      comment,
      isDone: body.remarks.some(({ id }) => id === remarkId(comment)),
      isRefused: refused.has(comment.id),
    })),
  };
}

/** A comment that was made a remark is known by this. */
export function remarkId({ id }: ReturnedComment): string {
  return `back-${id}`;
}

/** Whether a change still waits to be decided on. */
export function isOpen({ standing, isRefused }: ChangeInReview): boolean {
  return standing !== "done" && !isRefused;
}
