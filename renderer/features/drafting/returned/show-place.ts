import { goToPlace, placeOfId } from "../desk/go-to-place.ts";
import type { DraftSession } from "../session/draft-session.ts";

/** Brings a part of the text into sight; null is the beginning. A table or chart is not selected: that would show its own tools. */
export function showPlace(session: DraftSession, id: string | null): void {
  const { editor } = session;
  const place = id === null ? 0 : placeOfId(session, id);
  if (place === null) return;
  const node = editor.state.doc.nodeAt(place);
  if (node?.isAtom !== true) return goToPlace(session, place + 1);
  const shown = editor.view.nodeDOM(place);
  if (shown instanceof Element) shown.scrollIntoView({ block: "center" });
}
