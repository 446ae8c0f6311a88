import { closeHistory } from "@tiptap/pm/history";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { DraftBody } from "../../../../shared/domain/draft/draft-body.ts";
import { docOfBody } from "../model/body-to-doc.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** Lays another text of the same report on the desk as one step of undoing; it is saved like typing. */
export function layBody({ editor }: DraftSession, body: DraftBody): void {
  const { state, view } = editor;
  const next = editor.schema.nodeFromJSON(docOfBody(body));
  const { tr } = state;
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start !== null && end !== null) {
    // What comes twice in a row may be counted from both sides.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.step(new ReplaceStep(start, end.a + overlap, next.slice(start, end.b + overlap)));
  }
  if (JSON.stringify(body.remarks) !== JSON.stringify(state.doc.attrs["remarks"])) {
    tr.setDocAttribute("remarks", body.remarks);
  }
  if (tr.docChanged) view.dispatch(closeHistory(tr));
}
