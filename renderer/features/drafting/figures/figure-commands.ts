import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection, type Command, type EditorState } from "@tiptap/pm/state";
import type { BoundFigure, FigureValue } from "../../../../shared/domain/draft/bound-figure.ts";
import type { CatalogFigure } from "../../../../shared/domain/draft/figure-answers.ts";
import { matchesIn } from "../editor/match-marks.ts";
import { readingsIn } from "../editor/figure-marks.ts";
import { objectsToCheck } from "../objects/object-commands.ts";
import { placedFigure, type PlacedFigure } from "./figures-in.ts";
import { figurePlacesToCheck } from "./figures-to-check.ts";

/** The figure that is selected. */
export function selectedFigure(state: EditorState): PlacedFigure | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "figure") return null;
  return placedFigure(selection.node, selection.from, readingsIn(state));
}

/** Writes the selected figure as the data gives it now, and keeps that a person has agreed. */
export function confirmFigure(at: string): Command {
  return (state, dispatch) => {
    const selected = selectedFigure(state);
    const now = selected === null ? null : (readingsIn(state).get(selected.figure.id)?.now ?? null);
    if (selected === null || now === null) return false;
    const { former: _former, fixed: _fixed, ...figure } = selected.figure;
    return setFigure({ ...figure, confirmed: { value: now.value, text: now.text, at } }, now.text)(state, dispatch);
  };
}

/** The text of the selected figure stays as it is, whatever the data says. */
export function fixFigure(reason: string, text: string): Command {
  return (state, dispatch) => {
    const selected = selectedFigure(state);
    if (selected === null) return false;
    return setFigure({ ...selected.figure, fixed: { reason } }, text)(state, dispatch);
  };
}

/** The selected figure follows the data again. */
export const releaseFigure: Command = (state, dispatch) => {
  const selected = selectedFigure(state);
  if (selected === null) return false;
  const { fixed: _fixed, ...figure } = selected.figure;
  return setFigure(figure, selected.text)(state, dispatch);
};

/** The selected figure becomes ordinary words. */
export const unbindFigure: Command = (state, dispatch) => {
  const { selection } = state;
  const selected = selectedFigure(state);
  if (selected === null || !(selection instanceof NodeSelection)) return false;
  const tr = state.tr;
  if (selected.text === "") tr.deleteSelection();
  else tr.replaceWith(selection.from, selection.to, state.schema.text(selected.text, selection.node.marks));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, selection.from + selected.text.length)));
  return true;
};

function setFigure(figure: BoundFigure, text: string): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const { tr } = state;
    tr.setNodeAttribute(selection.from, "figure", figure).setNodeAttribute(selection.from, "text", text);
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
    return true;
  };
}

/** Selects the next figure, chart or table (or the one before) that a person has to look at, going round at the end. */
export function selectNextToCheck(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const open = placesToCheck(state);
    const { from } = state.selection;
    const next =
      direction === 1
        ? (open.find((place) => place > from) ?? open[0])
        : (open.findLast((place) => place < from) ?? open.at(-1));
    if (next === undefined) return false;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, next)).scrollIntoView());
    return true;
  };
}

/** Where figures, charts and tables stand that a person has to look at, in the order of the text. */
export function placesToCheck(state: EditorState): readonly number[] {
  const known = looked.get(state);
  if (known !== undefined) return known;
  const objects = objectsToCheck(state).map(({ place }) => place);
  const places = [...figurePlacesToCheck(state.doc, readingsIn(state)), ...objects];
  const ordered = places.toSorted((one, other) => one - other);
  looked.set(state, ordered);
  return ordered;
}

// Several parts of the desk ask after every key.
const looked = new WeakMap<EditorState, readonly number[]>();

/** Puts a figure of the catalog where the cursor is. */
export function insertFigure(chosen: CatalogFigure, newId: string, at: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const node = figureNode(state, chosen, chosen, newId, at);
    const { parent } = $from;
    if (node === null || !parent.isTextblock || !parent.contentMatchAt($from.index()).matchType(node.type))
      return false;
    dispatch?.(state.tr.replaceSelectionWith(node, true).scrollIntoView());
    return true;
  };
}

/** Ties the number nearest before the cursor that the store knows to the likeliest of its values. */
export function bindNearest(newId: string, at: string): Command {
  return (state, dispatch) => {
    const { from } = state.selection;
    const open = matchesIn(state).filter(({ offers }) => offers.length > 0);
    const nearest = open.findLast(({ begin }) => begin <= from) ?? open[0];
    const offer = nearest?.offers[0];
    if (nearest === undefined || offer === undefined) return false;
    return bindMatch(nearest.begin, nearest.end, offer, newId, at)(state, dispatch);
  };
}

/** Ties words that stand in the text to a value; the words stay as they are. */
export function bindMatch(begin: number, end: number, offer: CatalogFigure, newId: string, at: string): Command {
  return (state, dispatch) => {
    const text = state.doc.textBetween(begin, end);
    const node = figureNode(state, offer, { value: offer.value, text }, newId, at);
    if (node === null) return false;
    const marks = state.doc.resolve(begin + 1).marks();
    const { tr } = state;
    tr.replaceWith(begin, end, node.mark(marks));
    // What is being typed behind the number goes on where it was.
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(state.selection.from)))));
    return true;
  };
}

function figureNode(
  state: EditorState,
  { source, format }: CatalogFigure,
  { value, text }: FigureValue,
  id: string,
  at: string,
): Node | null {
  const figure: BoundFigure = { id, source, format, confirmed: { value, text, at } };
  return state.schema.nodes["figure"]?.create({ text, figure }) ?? null;
}
