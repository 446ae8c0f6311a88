import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { FigureMatch } from "../../../../shared/domain/draft/figure-answers.ts";

/** A number in the text that the store knows something about, with its place in the document. */
export interface PlacedMatch extends FigureMatch {
  readonly begin: number;
  readonly end: number;
}

const key = new PluginKey<DecorationSet>("matchMarks");

/** Dots below numbers that could be bound, a wave below those that contradict the data. */
export const MatchMarks = Extension.create({
  name: "matchMarks",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const fresh: readonly PlacedMatch[] | undefined = tr.getMeta(key);
          if (fresh !== undefined) return DecorationSet.create(tr.doc, fresh.map(markOf));
          return tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function markOf(match: PlacedMatch): Decoration {
  const kind = match.contradicts === null ? "desk-match" : "desk-contradiction";
  return Decoration.inline(match.begin, match.end, { class: kind }, { match });
}

export function withMatches(tr: Transaction, matches: readonly PlacedMatch[]): Transaction {
  return tr.setMeta(key, matches).setMeta("addToHistory", false);
}

/** The numbers found, where they stand now; those that were changed since are gone. */
export function matchesIn(state: EditorState): readonly PlacedMatch[] {
  const marks = key.getState(state)?.find() ?? [];
  return marks.flatMap(({ from, to, spec }) => {
    const match: PlacedMatch = spec["match"];
    const stillThere = state.doc.textBetween(from, to) === match.text;
    return stillThere ? [{ ...match, begin: from, end: to }] : [];
  });
}
