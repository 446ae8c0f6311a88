import { Extension } from "@tiptap/core";
import type { EditorView } from "@tiptap/pm/view";
import { bindNearest, confirmFigure, selectedFigure } from "../figures/figure-commands.ts";
import { walkToCheck } from "../figures/walk.ts";
import { agreeToObject, selectedObject } from "../objects/object-commands.ts";
import { objectNeedsLook } from "../objects/objects-in.ts";
import { needsLook } from "../figures/figure-state.ts";

/**
 * Alt+Enter agrees: with the selected figure as the data gives it now, going on to the next one; otherwise with tying the
 * number just typed. Alt with the arrows walks through the figures that somebody has to look at.
 */
export function figureKeys(newId: () => string, now: () => string) {
  return Extension.create({
    name: "figureKeys",
    addKeyboardShortcuts: () => ({
      "Alt-Enter": ({ editor }) => agree(editor.view, newId(), now()),
      "Alt-ArrowDown": ({ editor }) => walkToCheck(editor.view, 1),
      "Alt-ArrowUp": ({ editor }) => walkToCheck(editor.view, -1),
    }),
  });
}

function agree(view: EditorView, newId: string, now: string): boolean {
  const object = selectedObject(view.state);
  if (object !== null) {
    if (objectNeedsLook(object.state)) agreeToObject(now)(view.state, view.dispatch);
    return walkToCheck(view, 1) || true;
  }
  const selected = selectedFigure(view.state);
  if (selected === null) return bindNearest(newId, now)(view.state, view.dispatch) || true;
  if (needsLook(selected.state)) confirmFigure(now)(view.state, view.dispatch);
  return walkToCheck(view, 1) || true;
}
