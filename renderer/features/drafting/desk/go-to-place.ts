import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import type { DraftSession } from "../session/draft-session.ts";

/** Puts the cursor behind a place of the text and brings it into sight; a figure or whole block is selected. */
export function goToPlace({ editor }: DraftSession, place: number, focus = true): void {
  const { doc } = editor.state;
  const within = Math.max(0, Math.min(place, doc.content.size));
  const $place = doc.resolve(within);
  const isAtom = $place.nodeAfter?.isAtom === true && !$place.nodeAfter.isText;
  const selection = isAtom ? NodeSelection.create(doc, within) : Selection.near($place, 1);
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  if (focus) editor.view.focus();
  const { node } = editor.view.domAtPos(selection.from);
  const shown = editor.view.nodeDOM(selection.from) ?? node;
  const element = shown instanceof Element ? shown : shown.parentElement;
  element?.scrollIntoView({ block: "center" });
}

/** Goes to the part with this id, if it is still there. */
export function goToId(session: DraftSession, id: string): void {
  const place = placeOfId(session, id);
  if (place !== null) goToPlace(session, isTextPart(session, place) ? place + 1 : place);
}

function isTextPart({ editor }: DraftSession, place: number): boolean {
  return editor.state.doc.nodeAt(place)?.isAtom === false;
}

/** The place of the part with this id; null when it is gone. */
export function placeOfId({ editor }: DraftSession, id: string): number | null {
  return placeIn(editor.state.doc, id);
}

/** The same in any text. */
export function placeIn(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, place) => {
    if (found === null && (node.attrs["id"] === id || node.attrs["figure"]?.id === id)) found = place;
    return found === null;
  });
  return found;
}
