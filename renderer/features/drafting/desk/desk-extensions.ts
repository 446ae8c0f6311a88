import type { Extensions } from "@tiptap/core";
import { baseKeymap } from "@tiptap/pm/commands";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { keymap } from "@tiptap/pm/keymap";
import { Extension } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { Carrying } from "../editor/carrying.ts";
import { EmptyLines } from "../editor/empty-lines.ts";
import { figureKeys } from "../editor/figure-keys.ts";
import { FigureMarks } from "../editor/figure-marks.ts";
import { lockedText } from "../editor/locked-text.ts";
import { KeptSignature } from "../editor/kept-signature.ts";
import { KindKeys } from "../editor/kind-keys.ts";
import { MatchMarks } from "../editor/match-marks.ts";
import { objectKeys } from "../editor/object-keys.ts";
import { ObjectMarks } from "../editor/object-marks.ts";
import { OwnCursor } from "../editor/own-cursor.ts";
import { ownIds } from "../editor/own-ids.ts";
import { pasting } from "../editor/pasting.ts";
import { ReferenceLabels } from "../editor/reference-labels.ts";
import { TitleKeys } from "../editor/title-keys.ts";
import { undoing } from "../editor/undoing.ts";
import { Annex, Signature } from "../schema/report-parts.ts";
import { ownWords } from "../schema/report-schema.ts";
import { Chart, Picture, Table, UnknownBlock } from "../schema/whole-blocks.ts";
import { AnnexNode } from "../views/AnnexNode.tsx";
import { SignatureNode } from "../views/SignatureNode.tsx";
import { ChartNode, PictureNode, TableNode, UnknownNode } from "../views/WholeBlockViews.tsx";

export interface DeskWiring {
  readonly newId: () => string;
  /** Why nothing can be typed at the moment; null for always else. */
  readonly lockedBecause: () => string | null;
  readonly undoStored: () => void;
  readonly redoStored: () => void;
  readonly onNotice: (sentence: string) => void;
  /** Opens the definition of the chart or table at a place; whether it has one. */
  readonly openDefinition: (place: number) => boolean;
}

/** Everything the editor of a report consists of: the block model with its views, and what the keys do. */
export function deskExtensions(wiring: DeskWiring): Extensions {
  const { newId, lockedBecause, undoStored, redoStored, onNotice, openDefinition } = wiring;
  return [
    ...ownWords.filter(({ name }) => name !== UnknownBlock.name),
    Chart.extend({ addNodeView: () => ReactNodeViewRenderer(ChartNode) }),
    Table.extend({ addNodeView: () => ReactNodeViewRenderer(TableNode) }),
    Picture.extend({ addNodeView: () => ReactNodeViewRenderer(PictureNode) }),
    UnknownBlock.extend({ addNodeView: () => ReactNodeViewRenderer(UnknownNode) }),
    Signature.extend({ addNodeView: () => ReactNodeViewRenderer(SignatureNode) }),
    Annex.extend({ addNodeView: () => ReactNodeViewRenderer(AnnexNode) }),
    TitleKeys,
    KindKeys,
    figureKeys(newId, () => new Date().toISOString()),
    objectKeys(openDefinition),
    undoing({ undoStored, redoStored }),
    ownIds(newId),
    KeptSignature,
    lockedText(lockedBecause, onNotice),
    ReferenceLabels,
    pasting(onNotice),
    Carrying,
    EmptyLines,
    FigureMarks,
    ObjectMarks,
    MatchMarks,
    OwnCursor,
    Cursors,
  ];
}

/** Where something dragged would fall, and the cursor between blocks that take no words. */
const Cursors = Extension.create({
  name: "cursors",
  addProseMirrorPlugins: () => [
    dropCursor({ class: "desk-drop-cursor", color: false }),
    gapCursor(),
    keymap(baseKeymap),
  ],
});
