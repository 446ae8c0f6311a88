import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { noObjectReadings, objectsIn, type ObjectReadings } from "../objects/objects-in.ts";
import { isOnlyTyping } from "./only-typing.ts";

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
  if (isOnlyTyping(tr)) return { ...before, shown: before.shown.map(tr.mapping, tr.doc) };
  return { ...before, shown: marksOf(tr.doc, before.readings) };
}

function marksOf(doc: Node, readings: ObjectReadings): DecorationSet {
  const marks = objectsIn(doc, readings).flatMap(({ place, size, state }) =>
    state === null || state === "current"
      ? []
      : [Decoration.node(place, place + size, { class: `desk-object-${state}` })],
  );
  return DecorationSet.create(doc, marks);
}
