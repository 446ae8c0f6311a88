import { NodeSelection, type Command, type EditorState } from "@tiptap/pm/state";
import type { DataDefinition } from "../../../../shared/domain/draft/data-definition.ts";
import type { Composed } from "../../../../shared/domain/draft/draft-body.ts";
import type { DrawnObject } from "../../../../shared/domain/draft/object-answers.ts";
import { objectReadingsIn } from "../editor/object-marks.ts";
import { insertWhole } from "../editor/new-blocks.ts";
import { objectsIn, objectNeedsLook, placedObject, type PlacedObject } from "./objects-in.ts";

/** The chart or table that is selected, if it follows the data. */
export function selectedObject(state: EditorState): PlacedObject | null {
  const { selection } = state;
  return selection instanceof NodeSelection
    ? placedObject(selection.node, selection.from, objectReadingsIn(state))
    : null;
}

/** Charts and tables that a person has to look at. */
export function objectsToCheck(state: EditorState): readonly PlacedObject[] {
  return objectsIn(state.doc, objectReadingsIn(state)).filter((one) => objectNeedsLook(one.state));
}

/** Shows in the selected chart or table what the data gives now, and keeps that a person has agreed. */
export function agreeToObject(agreedAt: string): Command {
  return (state, dispatch) => {
    const selected = selectedObject(state);
    const now = selected?.standing?.now ?? null;
    if (selected === null || now === null || selected.standing === null) return false;
    const shown = withCaptionOf(now, selected.block);
    const { definition } = selected.standing;
    const { composed } = selected.block;
    return definition === null
      ? putObject(selected.place, shown, composed === undefined ? null : { ...composed, at: agreedAt })(state, dispatch)
      : putObject(selected.place, { ...shown, bound: { definition, agreedAt } }, null)(state, dispatch);
  };
}

/** Puts what a definition gives where the cursor is, or in the place of a chart or table. */
export function drawObject(
  place: number | null,
  now: DrawnObject,
  definition: DataDefinition,
  agreedAt: string,
): Command {
  return (state, dispatch, view) => {
    const bound = { definition, agreedAt };
    if (place === null) return insertWhole(now.kind, { ...now, bound })(state, dispatch, view);
    const before: DrawnObject | null = state.doc.nodeAt(place)?.attrs["block"] ?? null;
    // What a person has defined does not follow the program's own draft any more.
    return putObject(place, { ...(before === null ? now : withName(now, before)), bound }, null)(state, dispatch, view);
  };
}

/** The chart or table at a place becomes another; its id stays, so that remarks and references find it. */
function putObject(place: number, block: DrawnObject, composed: Composed | null): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(place);
    const type = state.schema.nodes[block.kind];
    if (node === null || type === undefined) return false;
    const { tr } = state;
    tr.replaceWith(place, place + node.nodeSize, type.create({ id: node.attrs["id"], composed, block }));
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, place)));
    return true;
  };
}

/** The caption is the person's. */
function withCaptionOf(now: DrawnObject, before: DrawnObject): DrawnObject {
  const { caption } = before;
  if (now.kind === "table") return { ...now, caption: caption ?? now.caption };
  return { ...now, caption: caption ?? now.caption };
}

/** References keep pointing to it. */
function withName(now: DrawnObject, { caption }: DrawnObject): DrawnObject {
  const name = caption?.id === undefined ? {} : { id: caption.id };
  if (now.kind === "chart") return { ...now, caption: { ...now.caption, ...name } };
  return { ...now, caption: now.caption && { ...now.caption, ...name } };
}

/** The selected chart or table stays as it is from now on. */
export const releaseObject: Command = (state, dispatch) => {
  const selected = selectedObject(state);
  if (selected === null) return false;
  const { bound: _bound, composed: _composed, id: _id, ...block } = selected.block;
  const tr = state.tr
    .setNodeAttribute(selected.place, "block", block)
    .setNodeAttribute(selected.place, "composed", null);
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, selected.place)));
  return true;
};
