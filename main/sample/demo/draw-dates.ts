import type { PartialDate } from "../../../shared/domain/dates.ts";
import type { ItemDraft } from "../../../shared/domain/item.ts";
import { demoDate } from "./demo-clock.ts";
import type { DemoCourse } from "./draw-course.ts";
import type { SeededRandom } from "./seeded-random.ts";

type ItemDates = Pick<ItemDraft, "startDate" | "dueDate" | "finishedOn">;

/**
 * 开工时间, 完成时限 and the day of completion or of giving up, as they go with an item's course: with them its states at every
 * date of the year agree with its progress entries.
 */
export function drawDates(random: SeededRandom, year: number, course: DemoCourse): ItemDates {
  return {
    startDate: drawStart(random, year, course),
    dueDate: drawDue(random, year, course),
    finishedOn: drawEnd(random, year, course),
  };
}

function drawEnd(random: SeededRandom, year: number, { status, lastMonth }: DemoCourse): PartialDate | null {
  if (status !== "completed" && status !== "terminated") return null;
  return demoDate(year, lastMonth, random.whole(10, 28));
}

function drawStart(random: SeededRandom, year: number, course: DemoCourse): PartialDate | null {
  const { status, startedThisYear, firstMonth } = course;
  if (status === "notStarted") return null;
  if (startedThisYear) return demoDate(year, firstMonth);
  return demoDate(year - random.whole(1, 3), random.whole(1, 12));
}

/** Only delayed items run past their time within the year. */
function drawDue(random: SeededRandom, year: number, { status, lastMonth }: DemoCourse): PartialDate {
  if (status === "completed") return demoDate(year, random.whole(lastMonth, 12));
  if (status === "terminated") return demoDate(year, 12);
  if (status === "delayed" && random.chance(400)) return demoDate(year, random.whole(9, 11));
  return demoDate(year + random.whole(1, 2), random.whole(3, 12));
}
