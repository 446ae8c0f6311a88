import { z } from "zod";
import type { IsoDate } from "../../domain/dates.ts";
import type { ImportChoices } from "../../exchange/import-choices.ts";
import { amountUnits, importFields, type WorkbookField } from "../../exchange/import-fields.ts";
import type { PlannedRow, RowOutcome } from "../../exchange/plan/plan-types.ts";
import type { PlannedProblem } from "../../exchange/problem-rows/problem-plan.ts";
import type { ProblemNote } from "../../exchange/problem-rows/problem-row.ts";
import type { CellProblem, DroppedRow, ProblemKind } from "../../exchange/problems.ts";
import { fileGrant, id, isoDate, name, optionalName, revision, taskId, text, year } from "../fields.ts";
import { itemFilter, itemSort } from "./item-list.ts";
import { longestOwnChoice, mostOwnChoices, mostOwnColumns, type OwnColumnDraft } from "../../domain/own-column.ts";
import { ownColumnDraft, ownFieldName } from "./own-columns.ts";
import { question } from "../question.ts";

/** Excel's own bounds; rows count from 1, columns from 0. */
const row = z.int().min(1).max(1_048_576);
const column = z.int().min(0).max(16_383);
const longestCell = 100_000;

/** What an own column holds; the lists of a year may together have more choices than one column may. */
const ownForm = ownColumnDraft.omit({ name: true, inAnnex: true }).extend({
  choices: z
    .array(text(longestOwnChoice))
    .max(50 * mostOwnChoices)
    .readonly(),
});

const columnMeaning = z.strictObject({
  column,
  field: z.union([z.enum(importFields), ownFieldName]).nullable(),
  unit: z.enum(amountUnits).nullable(),
  own: ownForm.optional(),
});

export const importChoices = z.strictObject({
  sheet: z.string().max(1000),
  headerRow: row,
  headerRows: z.int().min(1).max(5),
  columns: z.array(columnMeaning).max(16_384).readonly(),
}) satisfies z.ZodType<ImportChoices>;

const corrections = z
  .array(z.strictObject({ row, column, text: z.string().max(longestCell) }))
  .max(50_000)
  .readonly();
const decisions = z
  .array(z.strictObject({ row, itemId: id.nullable() }))
  .max(50_000)
  .readonly();
/** Which part of a long list is wanted. */
const part = z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(1000) });

/** Where the rows of a workbook go and how they are understood: what planning and importing have in common. */
const importRequest = {
  source: fileGrant,
  year,
  choices: importChoices,
  corrections,
  /** For single rows: it is this item, or (null) a new one. */
  decisions,
  /** The list that takes the rows, by name; one that does not exist is begun. Without a mechanism the title tells it. */
  worklist: z.strictObject({ title: name, mechanism: optionalName }),
  /** The cut-off date of the progress figures. */
  asOf: isoDate,
  /** Null leaves the sheet of problems out; otherwise the one that the file has comes along. */
  problemSheet: z.null().optional(),
};

/** One sheet of the file, and whether it looks like a list. */
export interface ExaminedSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
  readonly hasHeader: boolean;
}

/** What stands over a column, and the first things below it. */
export interface ExaminedColumn {
  /** From 0. */
  readonly column: number;
  /** A, B … AA. */
  readonly letters: string;
  readonly heading: string;
  readonly samples: readonly string[];
  /** What the column would be as an own column of the list; null where its heading cannot name one. */
  readonly proposal: OwnColumnDraft | null;
}

/** A row of the preview: what each understood column was read as, in the words of the standard workbook (amounts in 万元). */
export interface PreviewRow {
  /** From 1. */
  readonly row: number;
  readonly rejected: boolean;
  readonly values: { readonly [Field in WorkbookField]?: string };
  readonly problems: readonly CellProblem[];
}

export interface ExaminedFile {
  readonly fileName: string;
  readonly bytes: number;
  /** Names this content of the file; planning answers it too, importing takes it. */
  readonly fingerprint: string;
  /** A program has the file open: what is not saved there yet is not seen here. */
  readonly isOpenElsewhere: boolean;
  readonly sheets: readonly ExaminedSheet[];
  /** All choices, the given ones and the guessed ones; null when no sheet shows a header. */
  readonly choices: ImportChoices | null;
  /** Where the meanings of the columns come from. */
  readonly columnsFrom: "given" | "remembered" | "guessed";
  readonly columns: readonly ExaminedColumn[];
  /** The own columns of the year's lists, which columns of the file can be. */
  readonly ownColumns: readonly OwnColumnDraft[];
  /** The first rows of the sheet as they look, for choosing the header by hand. */
  readonly topRows: readonly (readonly string[])[];
  /** What the lines above the header say; proposals for the list's title and the cut-off date. */
  readonly suggested: {
    readonly worklistTitle: string | null;
    readonly asOf: IsoDate | null;
    /** The list of the year that most of the sheet's names stand on. */
    readonly holding: { readonly title: string; readonly mechanism: string } | null;
  };
  readonly preview: ImportPreview;
  /** The sheet 问题清单 beside the list; null where the file has none. */
  readonly problemSheet: { readonly name: string; readonly rows: number } | null;
}

export interface ImportPreview {
  /** How many rows stand for items. */
  readonly total: number;
  readonly rejected: number;
  /** Where those rows stand among all rows, from 0, so that a person can be led from one to the next. */
  readonly rejectedAt: readonly number[];
  /** The wanted part of them. */
  readonly rows: readonly PreviewRow[];
  readonly dropped: readonly DroppedRow[];
  /** How many cells each kind of finding concerns, over all rows. */
  readonly counts: readonly FindingCount[];
  /** Columns that hold something and mean nothing: they stay out of the import. */
  readonly unknownColumns: readonly UnknownColumn[];
}

export interface FindingCount {
  readonly kind: ProblemKind;
  readonly label: string;
  readonly count: number;
  /** Where the rows concerned stand among all rows, from 0. */
  readonly at: readonly number[];
}

export interface UnknownColumn {
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  /** This program has computed it when it wrote the workbook; it is to be left out. */
  readonly computed: boolean;
}

/** A cell that keeps its row out, as `hezuo import --json` prints it. */
export interface RejectedCell {
  /** From 1. */
  readonly row: number;
  /** The heading over the cell. */
  readonly column: string;
  /** J12. */
  readonly cell: string;
  readonly kind: ProblemKind;
  readonly message: string;
  /** Only where the cell is on another sheet than the list: 问题清单. */
  readonly sheet?: string;
}

export type OutcomeCounts = { readonly [Outcome in RowOutcome]: number };

/** What would become of the rows of the sheet 问题清单. */
export interface ProblemRowsPlan {
  readonly sheet: string;
  readonly counts: OutcomeCounts;
  /** The wanted part of the rows with the wanted outcomes, with what there is to say about their cells. */
  readonly rows: readonly PlannedProblem[];
  readonly total: number;
  readonly notes: readonly ProblemNote[];
}

export interface ImportPlan {
  readonly fingerprint: string;
  /** The year's revision that the plan was computed from; null while the store does not hold the year. */
  readonly revision: number | null;
  readonly worklist: { readonly id: string | null; readonly title: string; readonly mechanism: string };
  readonly counts: OutcomeCounts;
  /** The wanted part of the rows with the wanted outcomes. */
  readonly rows: readonly PlannedRow[];
  readonly total: number;
  readonly problems: readonly CellProblem[];
  readonly dropped: readonly DroppedRow[];
  readonly unknownColumns: readonly UnknownColumn[];
  /** Names that the year's words do not hold yet; a slip of the pen shows here. */
  readonly newWords: {
    readonly fields: readonly string[];
    readonly parties: readonly string[];
    readonly units: readonly string[];
  };
  /** Null where no sheet of problems comes along. */
  readonly problemRows: ProblemRowsPlan | null;
}

/** What an import has done, or, where `applied` is false, that it has done nothing because of the rejected rows. */
export interface ImportOutcome {
  readonly applied: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedCell[];
  readonly dropped: readonly DroppedRow[];
  readonly unknownColumns: readonly UnknownColumn[];
  /** What became of the rows of the sheet of problems; null where none came along. */
  readonly problemRows: Omit<OutcomeCounts, "rejected"> | null;
  /** The list that took the rows; null when nothing was created. */
  readonly worklistId: string | null;
  /** The year's revision afterwards. */
  readonly revision: number | null;
}

export interface WrittenWorkbook {
  readonly path: string;
  readonly bytes: number;
  readonly items: number;
}

export const exchangeQuestions = {
  /** Looks into a workbook: sheets, header, what each column means, and a preview with every finding at its cell. */
  "imports:examine": question<ExaminedFile>()(
    z.strictObject({
      source: fileGrant,
      year,
      /** What a person has settled; the rest is guessed. A header or columns hold for the named sheet only. */
      choices: importChoices.partial(),
      corrections,
      part,
    }),
  ),
  /** Compares the rows with the year: what would be created, updated (old → new), left alone, kept out. Writes nothing. */
  "imports:plan": question<ImportPlan>()(
    z.strictObject({
      ...importRequest,
      outcomes: z.array(z.enum(["created", "updated", "unchanged", "rejected"])).max(4),
      part,
      /** The part of the rows of the sheet of problems; as `part` if left out. */
      problemPart: part.optional(),
    }),
  ),
  /** Does it, all or nothing; with `acceptValid` the rejected rows alone are left out. */
  "imports:apply": question<ImportOutcome>()(
    z.strictObject({
      ...importRequest,
      taskId,
      /** Refuses when the year changed since (`report-data-changed`), or the file (`workbook-changed`). */
      basedOn: revision.nullable(),
      fingerprint: z.string().max(100).nullable(),
      acceptValid: z.boolean(),
    }),
  ),
  /** Writes the year's items, or those of the current view in its order, in the columns of the standard workbook. */
  "exports:workbook": question<WrittenWorkbook>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      view: z
        .strictObject({
          filter: itemFilter,
          sort: itemSort,
          /** The columns in their order; all of the standard workbook if they are left out. */
          columns: z
            .array(z.union([z.enum(importFields), ownFieldName]))
            .min(1)
            .max(importFields.length + mostOwnColumns)
            .optional(),
        })
        .nullable(),
      /** With the columns that are computed, after the others. */
      computed: z.boolean().optional(),
      destination: fileGrant,
    }),
  ),
};
