import { z } from "zod";
import type { DraftableAnswer, DraftComparison, DraftCheck, PassagesAnswer } from "../../domain/draft/draft-answers.ts";
import { draftKinds, draftStates } from "../../domain/draft/draft.ts";
import type { Draft, DraftSummary, DraftTemplate, DraftVersion } from "../../domain/draft/draft.ts";
import type { CatalogFigure, FigureMatch, FigureReading, FigureStanding } from "../../domain/draft/figure-answers.ts";
import type { FigureCorrection } from "../../domain/draft/figure-correction.ts";
import type { News } from "../../domain/draft/news.ts";
import type { ObjectReading, ObjectStanding } from "../../domain/draft/object-answers.ts";
import type { ReturnedFile } from "../../domain/draft/returned-file.ts";
import type { Annex } from "../../domain/report.ts";
import { changedBody, draftBody } from "../drafts/body-schema.ts";
import { dataDefinition } from "../drafts/definition-schema.ts";
import { figureFormat, figureSource } from "../drafts/figure-schema.ts";
import { fileGrant, id, isoDate, name, revision, taskId, year } from "../fields.ts";
import { question } from "../question.ts";
import { wordFile } from "./inspect.ts";
import { chartModes, type WrittenReport } from "./reports.ts";

/** A report opened for writing. */
export interface OpenedDraft {
  readonly draft: Draft;
  /** The stored text could not be read: this is the last good version of it, kept at this time. null for a sound text. */
  readonly recoveredFrom: DraftVersion | null;
}

/** What a save answers: the text is as it was sent, only this is new. */
export type SavedDraft = DraftSummary;

/** What a new report begins with. */
const beginning = z.discriminatedUnion("kind", [
  /** Drafted by the program from the data of the year, its figures bound. */
  z.strictObject({ kind: z.literal("standard") }),
  /** The text of another report, usually last year's: its figures are bound to the new year. */
  z.strictObject({ kind: z.literal("draft"), draftId: id }),
  z.strictObject({ kind: z.literal("template"), templateId: id }),
  z.strictObject({ kind: z.literal("blank") }),
]);
export type DraftBeginning = z.infer<typeof beginning>;

const listKnown = z.strictObject({ id, known: z.string().max(64).nullable().optional() });
const known = z.strictObject({ id, basedOn: revision });

export const draftQuestions = {
  /** Reports of a year, the newest change first; `deleted` lists those that were deleted. */
  "drafts:list": question<readonly DraftSummary[]>()(
    z.strictObject({ year: year.optional(), deleted: z.boolean().optional() }),
  ),
  "drafts:create": question<Draft>()(
    z.strictObject({ year, asOf: isoDate, kind: z.enum(draftKinds), title: name.nullable(), beginning }),
  ),
  "drafts:read": question<OpenedDraft>()(z.strictObject({ id })),
  /** The whole text. `draft-edited-elsewhere` when another window has saved since; `draft-final` for a 定稿. */
  "drafts:save": question<SavedDraft>()(z.strictObject({ id, basedOn: revision, body: draftBody })),
  /** As `drafts:save`, of a text of which the unchanged blocks are named by their places in the text of `basedOn`. */
  "drafts:saveChanges": question<SavedDraft>()(z.strictObject({ id, basedOn: revision, text: changedBody })),
  /** Title, cut-off date and kind. A cut-off line that says the old date follows. */
  "drafts:update": question<Draft>()(
    z.strictObject({
      id,
      basedOn: revision,
      changes: z.strictObject({ title: name, asOf: isoDate, kind: z.enum(draftKinds) }).partial(),
    }),
  ),
  /** 草稿, 送审, 定稿. Leaving 定稿 needs a reason. 定稿 keeps a version of that name and freezes live annexes. */
  "drafts:setState": question<Draft>()(
    z.strictObject({ id, basedOn: revision, state: z.enum(draftStates), reason: name.nullable() }),
  ),
  "drafts:delete": question<DraftSummary>()(known),
  "drafts:undelete": question<DraftSummary>()(z.strictObject({ id })),
  /** Takes back, or does again, the last saved change of the text; null when there is none. */
  "drafts:undo": question<Draft | null>()(known),
  "drafts:redo": question<Draft | null>()(known),
  "drafts:saveVersion": question<DraftVersion>()(z.strictObject({ id, name })),
  /** The newest first. */
  "drafts:listVersions": question<readonly DraftVersion[]>()(z.strictObject({ id })),
  "drafts:readVersion": question<OpenedDraft>()(z.strictObject({ id, versionId: id })),
  /** Word by word; null stands for the report as it is now. */
  "drafts:compare": question<DraftComparison>()(
    z.strictObject({ id, before: id.nullable(), after: id.nullable(), onlyChanges: z.boolean().optional() }),
  ),
  /** All bound figures of the saved report, in the order of the text; those that `known` (the mark of an earlier answer) has are left out. */
  "drafts:figures": question<News<FigureStanding>>()(listKnown),
  /** The charts and tables of the saved report that have a definition, in the order of the text. */
  "drafts:objects": question<News<ObjectStanding>>()(listKnown),
  /** What a definition would give in this report. */
  "drafts:previewObject": question<ObjectReading>()(z.strictObject({ id, definition: dataDefinition })),
  /** What these sources give now, for figures that are not in the saved text yet. */
  "drafts:evaluate": question<readonly FigureReading[]>()(
    z.strictObject({
      id,
      figures: z.array(z.strictObject({ source: figureSource, format: figureFormat })).max(1000),
    }),
  ),
  /** What can be bound; `search` in characters or pinyin. */
  "drafts:figureCatalog": question<readonly CatalogFigure[]>()(
    z.strictObject({ id, search: z.string().max(100).optional(), limit: z.int().min(1).max(500).optional() }),
  ),
  /** The numbers of a paragraph that the store knows or contradicts. `blockId` says where it stands. */
  "drafts:matchFigures": question<readonly FigureMatch[]>()(
    z.strictObject({ id, blockId: z.string().max(64).nullable(), text: z.string().max(20_000) }),
  ),
  /** What the program would draft now, sentence by sentence beside what stands. */
  "drafts:passages": question<PassagesAnswer>()(z.strictObject({ id })),
  /** What the program can draft now; `search` names items in characters or pinyin. */
  "drafts:draftable": question<DraftableAnswer>()(z.strictObject({ id, search: z.string().max(100).optional() })),
  /** The annexes as they are written now, live ones from the data. */
  "drafts:annexes": question<readonly Annex[]>()(z.strictObject({ id })),
  "drafts:check": question<DraftCheck>()(z.strictObject({ id })),
  /** The clean file or, with `changesSince`, one that shows the changes since a version as Word's own. */
  "drafts:export": question<WrittenReport>()(
    z.strictObject({
      taskId,
      id,
      basedOn: revision.nullable(),
      charts: z.enum(chartModes),
      changesSince: id.nullable(),
      destination: fileGrant,
    }),
  ),
  /** An edited Word file of this report, beside what was exported; changes nothing. */
  "drafts:readReturned": question<ReturnedFile>()(z.strictObject({ taskId, id, source: wordFile })),
  /** What of the data would be changed so that a figure reads as it was written by hand; changes nothing. */
  "drafts:correction": question<FigureCorrection>()(
    z.strictObject({ id, figure: figureSource, format: figureFormat, text: z.string().max(200) }),
  ),
  /** Changes of a returned file that are refused, or (`refused: false`) to be decided on anew. Answers all that are refused. */
  "drafts:refuseReturned": question<readonly string[]>()(
    z.strictObject({ id, changes: z.array(z.string().min(1).max(64)).max(20_000), refused: z.boolean() }),
  ),
  "drafts:listTemplates": question<readonly DraftTemplate[]>()(z.strictObject({})),
  "drafts:saveAsTemplate": question<DraftTemplate>()(z.strictObject({ id, name })),
  "drafts:deleteTemplate": question<DraftTemplate>()(z.strictObject({ id })),
};
