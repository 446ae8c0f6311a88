import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import type { ImportChoices } from "../../../../shared/exchange/import-choices.ts";
import type { RowOutcome } from "../../../../shared/exchange/plan/plan-types.ts";
import type { InputOf } from "../../../../shared/ipc/contract.ts";
import type { PreviewRow } from "../../../../shared/ipc/questions/exchange.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import type { ImportDraft, WorklistChoice } from "./draft.ts";

/** Rows shown at a time. */
export const pageSize = 200;
/** How long answers about a file are kept once they are out of sight, in ms. */
const keepUnseen = 60_000;

/** Looks into the file as the draft says; the answer before stays until the new one is there. */
export function useExamined(draft: ImportDraft, year: number, offset: number) {
  const question = questionQuery("imports:examine", examineInput(draft, year, { offset, limit: pageSize }));
  return useQuery({ ...question, placeholderData: keepPreviousData, gcTime: keepUnseen });
}

function examineInput(
  { file, given, corrections }: ImportDraft,
  year: number,
  part: { readonly offset: number; readonly limit: number },
): InputOf<"imports:examine"> {
  return { source: file.grant, year, choices: given, corrections, part };
}

/** Reads the page of rows that holds a place, or answers it from what was read before. */
export function useReadPage(draft: ImportDraft, year: number) {
  const client = useQueryClient();
  return async (place: number): Promise<RowPage> => {
    const offset = Math.floor(place / pageSize) * pageSize;
    const question = questionQuery("imports:examine", examineInput(draft, year, { offset, limit: pageSize }));
    const { preview } = await client.fetchQuery({ ...question, gcTime: keepUnseen });
    return { offset, rows: preview.rows };
  };
}

export interface RowPage {
  /** Place of its first row among all rows, from 0. */
  readonly offset: number;
  readonly rows: readonly PreviewRow[];
}

export type PlanRequest = Omit<InputOf<"imports:plan">, "outcomes" | "part" | "problemPart">;

/** What planning and importing are asked alike, once everything is settled. */
export function planRequest(
  { file, corrections, decisions, withProblems }: ImportDraft,
  settled: {
    readonly year: number;
    readonly choices: ImportChoices;
    readonly worklist: WorklistChoice;
    readonly asOf: IsoDate;
  },
): PlanRequest {
  const problems = withProblems ? {} : { problemSheet: null };
  return { source: file.grant, corrections, decisions, ...problems, ...settled };
}

/** What the import would change; asked anew whenever the step is opened, as the year may have changed meanwhile. */
export function usePlan(request: PlanRequest, outcomes: readonly RowOutcome[], offset: number, problemOffset: number) {
  const question = questionQuery("imports:plan", {
    ...request,
    outcomes: [...outcomes],
    part: { offset, limit: pageSize },
    problemPart: { offset: problemOffset, limit: pageSize },
  });
  return useQuery({ ...question, placeholderData: keepPreviousData, gcTime: 0 });
}

/** The words a year's lists, mechanisms and fields go by. */
export function useCatalog(year: number) {
  return useQuery(questionQuery("catalog:read", { year }));
}
