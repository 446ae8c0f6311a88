import { z } from "zod";
import type { IsoDate } from "../../domain/dates.ts";
import type { AppError } from "../../errors.ts";
import type { FormProblem } from "../../exchange/forms/collate.ts";
import type { CollectedCell, Offer } from "../../exchange/forms/collected.ts";
import { formFields } from "../../exchange/forms/form-fields.ts";
import type { Proposal, TakenProposal } from "../../exchange/forms/proposal.ts";
import type { LeftOutRow } from "../../exchange/forms/read-form.ts";
import { sendingWays, type SendingWay } from "../../exchange/forms/units-of-form.ts";
import { fileGrant, id, isoDate, name, revision, taskId, year } from "../fields.ts";
import { question } from "../question.ts";
import { mostOwnColumns } from "../../domain/own-column.ts";
import { ownFieldName } from "./own-columns.ts";

/** A unit that a form can be sent to. */
export interface FormUnit {
  readonly unit: string;
  /** How many items it would be asked about. */
  readonly items: number;
}

export interface FormUnits {
  readonly units: readonly FormUnit[];
  /** Items that nobody is named for. */
  readonly withoutUnit: number;
}

/** A round of forms, with who has answered and who has not. */
export interface FormRoundView {
  readonly id: string;
  readonly asOf: IsoDate;
  readonly way: SendingWay;
  /** ISO 8601 UTC. */
  readonly sentAt: string;
  readonly forms: readonly {
    readonly id: string;
    readonly unit: string;
    readonly items: number;
    /** ISO 8601 UTC; null while it has not come back. */
    readonly answeredAt: string | null;
  }[];
}

export interface SentForms {
  /** The folder, or the one file. */
  readonly path: string;
  readonly bytes: number;
  readonly forms: readonly {
    readonly unit: string;
    readonly path: string;
    readonly items: number;
  }[];
  readonly withoutUnit: number;
}

/** One form as it came back. */
export interface ReturnedForm {
  readonly formId: string;
  /** Null where this store has no record of the form. */
  readonly unit: string | null;
  readonly year: number;
  readonly asOf: IsoDate;
  /** Rows that came back. */
  readonly rows: number;
  /** The items whose rows did not come back. */
  readonly missing: readonly string[];
  /**
   * sound: it can be collected. no-record: the same, though this store has no record of sending it. other-year: it is another
   * year's. foreign: none of its items is in this store.
   */
  readonly state: "sound" | "no-record" | "other-year" | "foreign";
}

/** One of the chosen files. */
export interface ReturnedFile {
  readonly name: string;
  /** Names its content; null for a file that cannot be read. */
  readonly fingerprint: string | null;
  /** Why it cannot be read. */
  readonly refusal: AppError | null;
  /** The earlier file, from 0, that has the same content. */
  readonly sameAs: number | null;
  readonly isOpenElsewhere: boolean;
  readonly forms: readonly ReturnedForm[];
  readonly leftOut: readonly LeftOutRow[];
  /** Headings of the columns that somebody took away. */
  readonly missingColumns: readonly string[];
  /** Names of items that this store does not hold any more. */
  readonly goneItems: readonly string[];
  /** Words of problems that this store does not hold any more. */
  readonly goneProblems: readonly string[];
}

/** A cell as the window shows it: without the values to be written. */
export type CollectedCellView = Omit<CollectedCell, "offers"> & {
  readonly offers: readonly Omit<Offer, "values" | "problem">[];
};

export interface CollectionPlan {
  /** The year's revision that this was compared with. */
  readonly revision: number;
  readonly files: readonly ReturnedFile[];
  readonly cells: readonly CollectedCellView[];
  readonly problems: readonly FormProblem[];
  /** How many forms will be noted as answered. */
  readonly forms: number;
  /** Items and problems that units wrote into their forms by themselves. */
  readonly proposals: readonly Proposal[];
}

export interface CollectionOutcome {
  /** How many units' forms were collected. */
  readonly units: number;
  /** How many cells were changed. */
  readonly cells: number;
  /** Cells with something against them that nobody decided. */
  readonly undecided: number;
  /** Cells that could not be read, and stayed in their files. */
  readonly unread: number;
  /** What came of the proposals that were taken: new items, new problems, known ones with other values. */
  readonly proposals: { readonly items: number; readonly problems: number; readonly updated: number };
  /** The year's revision afterwards. */
  readonly revision: number;
}

const way = z.enum(sendingWays);
const mostFiles = 500;
const sources = z.array(fileGrant).min(1).max(mostFiles);
const cellDecision = z.strictObject({ cell: z.string().min(1).max(200), take: z.int().min(0).max(1000).nullable() });

const takenProposal = z.strictObject({
  proposal: z.string().min(1).max(1000),
  worklistId: id.optional(),
  itemId: id.optional(),
}) satisfies z.ZodType<TakenProposal>;

export const formQuestions = {
  /** The units that items of the year lie with. */
  "forms:units": question<FormUnits>()(z.strictObject({ year, way })),
  /** What was sent out in the year, the newest round first. */
  "forms:rounds": question<readonly FormRoundView[]>()(z.strictObject({ year })),
  /** Writes a form for each unit into a folder, or the form of one unit into a file, and notes the round. */
  "forms:send": question<SentForms>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      way,
      /** By name; null for all. */
      units: z.array(name).max(5000, "最多5000个").nullable(),
      /** What is to be filled in. */
      fields: z
        .array(z.union([z.enum(formFields), ownFieldName]))
        .min(1, "至少要有一列供填写")
        .max(formFields.length + mostOwnColumns)
        .refine((fields) => new Set(fields).size === fields.length, "同一列不能选两次"),
      /** With the sheet 问题清单 of the problems that the unit's items have; true if left out. */
      problems: z.boolean().optional(),
      into: z.enum(["folder", "file"]),
      destination: fileGrant,
    }),
  ),
  /** Looks into returned forms and compares them, cell by cell, with what was sent and with the store. Writes nothing. */
  "forms:examine": question<CollectionPlan>()(z.strictObject({ year, sources })),
  /** Takes over what was decided, in one step, all or nothing. What nobody decided is taken where nothing speaks against it. */
  "forms:collect": question<CollectionOutcome>()(
    z.strictObject({
      taskId,
      year,
      sources,
      /** Refuses when a file (`workbook-changed`) or the year (`report-data-changed`) changed since. */
      fingerprints: z.array(z.string().max(100).nullable()).max(mostFiles).nullable(),
      basedOn: revision.nullable(),
      decisions: z.array(cellDecision).max(200_000),
      /** The proposals that are taken; none of them is unasked. */
      proposals: z.array(takenProposal).max(50_000).optional(),
    }),
  ),
};
