import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { placesToCheck, selectNextToCheck } from "./figure-commands.ts";

/** Goes to the next place that a person has to look at (or the one before) and brings it into sight; false without any. */
export function walkToCheck(view: EditorView, direction: 1 | -1): boolean {
  const isThere = selectNextToCheck(direction)(view.state, view.dispatch);
  if (isThere) showSelected(view);
  return isThere;
}

/** Begins the walk at the first of these places, wherever the cursor is. */
export function beginWalk(view: EditorView): boolean {
  const [first] = placesToCheck(view.state);
  if (first === undefined) return false;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, first)));
  showSelected(view);
  return true;
}

/** A place at the very edge of the window is easily missed: it stands in the middle. */
function showSelected(view: EditorView): void {
  const shown = view.nodeDOM(view.state.selection.from);
  if (shown instanceof Element) shown.scrollIntoView({ block: "center" });
}
