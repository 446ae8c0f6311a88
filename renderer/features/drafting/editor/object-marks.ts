import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import {
  noObjectReadings,
  objectsIn,
  placedObject,
  type ObjectReadings,
  type PlacedObject,
} from "../objects/objects-in.ts";
import { movedMarks } from "./changed-marks.ts";

interface Marks {
  readonly readings: ObjectReadings;
  readonly shown: DecorationSet;
}

const key = new PluginKey<Marks>("objectMarks");

/** Marks charts and tables that are not what the data gives. */
export const ObjectMarks = Extension.create({
  name: "objectMarks",
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: { init: () => ({ readings: noObjectReadings, shown: DecorationSet.empty }), apply: nextMarks },
      props: { decorations: (state) => key.getState(state)?.shown },
    }),
  ],
});

/** Tells the editor what the definitions give now. */
export function withObjectReadings(tr: Transaction, readings: ObjectReadings): Transaction {
  return tr.setMeta(key, readings).setMeta("addToHistory", false);
}

export function objectReadingsIn(state: EditorState): ObjectReadings {
  return key.getState(state)?.readings ?? noObjectReadings;
}

function nextMarks(tr: Transaction, before: Marks): Marks {
  const fresh: ObjectReadings | undefined = tr.getMeta(key);
  if (fresh !== undefined) return { readings: fresh, shown: marksOf(tr.doc, fresh) };
  if (!tr.docChanged) return before;
  const { readings } = before;
  const moved = movedMarks(tr, before.shown, (node, place) => markOf(placedObject(node, place, readings)));
  return { readings, shown: moved ?? marksOf(tr.doc, readings) };
}

function marksOf(doc: Node, readings: ObjectReadings): DecorationSet {
  const marks = objectsIn(doc, readings).map(markOf);
  return DecorationSet.create(
    doc,
    marks.filter((mark) => mark !== null),
  );
}

function markOf(placed: PlacedObject | null): Decoration | null {
  if (placed === null || placed.state === null || placed.state === "current") return null;
  const { place, size, state } = placed;
  return Decoration.node(place, place + size, { class: `desk-object-${state}` });
}
