import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { noReadings, type Readings } from "../figures/figure-state.ts";
import { placedFigure } from "../figures/figures-in.ts";
import { marksWithin, movedMarks } from "./changed-marks.ts";

interface Marks {
  readonly readings: Readings;
  readonly shown: DecorationSet;
}

const key = new PluginKey<Marks>("figureMarks");

/** Marks figures that are not what the data gives: old → new beside those that moved. */
export const FigureMarks = Extension.create({
  name: "figureMarks",
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: { init: () => ({ readings: noReadings, shown: DecorationSet.empty }), apply: nextMarks },
      props: { decorations: (state) => key.getState(state)?.shown },
    }),
  ],
});

/** Tells the editor what the data gives now. */
export function withReadings(tr: Transaction, readings: Readings): Transaction {
  return tr.setMeta(key, readings).setMeta("addToHistory", false);
}

export function readingsIn(state: EditorState): Readings {
  return key.getState(state)?.readings ?? noReadings;
}

function nextMarks(tr: Transaction, before: Marks): Marks {
  const fresh: Readings | undefined = tr.getMeta(key);
  if (fresh !== undefined) return { readings: fresh, shown: marksOf(tr.doc, fresh) };
  if (!tr.docChanged) return before;
  const { readings } = before;
  const moved = movedMarks(tr, before.shown, (node, place) => markOf(node, place, readings));
  return { readings, shown: moved ?? marksOf(tr.doc, readings) };
}

function marksOf(doc: Node, readings: Readings): DecorationSet {
  const whole = { from: 0, to: doc.content.size };
  return DecorationSet.create(
    doc,
    marksWithin(doc, whole, (node, place) => markOf(node, place, readings)),
  );
}

function markOf(node: Node, place: number, readings: Readings): Decoration | null {
  if (node.type.name !== "figure") return null;
  const { figure, text, state } = placedFigure(node, place, readings);
  if (state === null || state === "current") return null;
  const now = readings.get(figure.id)?.now?.text ?? null;
  const former = figure.former?.text ?? null;
  return Decoration.node(place, place + node.nodeSize, {
    class: `desk-figure-${state}`,
    ...(state === "moved" && now !== null && now !== text && { "data-now": now }),
    ...(state === "unconfirmed" && former !== null && { "data-former": former }),
  });
}
