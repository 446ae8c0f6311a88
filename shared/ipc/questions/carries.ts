import { z } from "zod";
import type { CarriedList, CarryCandidate } from "../../domain/carry/item-carry.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { id, taskId, year } from "../fields.ts";
import { question } from "../question.ts";

/** What could be carried forward into a year from the one before it. */
export interface CarryOffer {
  readonly formerYear: number;
  /** The date of the former year's figures. */
  readonly asOf: IsoDate;
  /** Every item of the former year, in the order of its lists. */
  readonly candidates: readonly CarryCandidate[];
  readonly lists: readonly CarriedList[];
}

/** How many items were made, how many linked with one that was there, and the names of those that had been carried before. */
export interface Carried {
  readonly carried: number;
  readonly linked: number;
  readonly already: readonly string[];
}

export const carryQuestions = {
  /** Null where there is no year before this one. */
  "carries:read": question<CarryOffer | null>()(z.strictObject({ year })),
  /** Carries items of the year before into a year, as one step. */
  "carries:create": question<Carried>()(
    z.strictObject({ taskId, year, itemIds: z.array(id).min(1, "请至少选定一条事项").max(100_000) }),
  ),
};
