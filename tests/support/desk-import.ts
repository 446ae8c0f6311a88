import type { IsoDate } from "../../shared/domain/dates.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { InputOf, OutputOf } from "../../shared/ipc/contract.ts";
import type { ImportPlan } from "../../shared/ipc/questions/exchange.ts";
import type { Desk } from "./desk.ts";

type ApplyInput = InputOf<"imports:apply">;

export const wholeList = { offset: 0, limit: 1000 };
const taskId = "01932f3e-0000-7000-8000-000000000001";

/** What the steps of an import are asked after the first look into the file. */
export interface ImportWish extends Partial<Omit<ApplyInput, "source" | "choices">> {
  readonly asOf?: IsoDate;
}

/** Looks into a file as the window does when it has just been chosen. */
export function examine(desk: Desk, source: string, year = 2021): Promise<OutputOf<"imports:examine">> {
  return desk.get("imports:examine", { source, year, choices: {}, corrections: [], part: wholeList });
}

/** The request that follows from the guesses; what is not wished for is as plain as can be. */
export async function importRequest(desk: Desk, source: string, wish: ImportWish = {}): Promise<ApplyInput> {
  const { choices } = await examine(desk, source, wish.year);
  if (choices === null) throw new Error("no header was found");
  return {
    taskId,
    source,
    choices,
    year: 2021,
    corrections: [],
    decisions: [],
    worklist: { title: "2021年合作事项清单", mechanism: "成渝地区双城经济圈" },
    asOf: isoDate("2021-11-30"),
    basedOn: null,
    fingerprint: null,
    acceptValid: false,
    ...wish,
  };
}

/** What the import would do. */
export async function plan(desk: Desk, source: string, wish: ImportWish = {}): Promise<ImportPlan> {
  const {
    taskId: _task,
    basedOn: _basedOn,
    fingerprint: _print,
    acceptValid: _valid,
    ...request
  } = await importRequest(desk, source, wish);
  return desk.get("imports:plan", { ...request, outcomes: [], part: wholeList });
}

/** Imports the file. */
export async function apply(desk: Desk, source: string, wish: ImportWish = {}): Promise<OutputOf<"imports:apply">> {
  return desk.get("imports:apply", await importRequest(desk, source, wish));
}
