import type { PartialDate } from "../../../shared/domain/dates.ts";
import type { ItemDraft } from "../../../shared/domain/item.ts";
import { demoDate } from "./demo-clock.ts";
import type { DemoCourse } from "./draw-course.ts";
import type { SeededRandom } from "./seeded-random.ts";

type ItemDates = Pick<ItemDraft, "startDate" | "dueDate" | "finishedOn">;

/** 开工时间, 完成时限 and the day of completion that go with how an item goes through its year. */
export function drawDates(random: SeededRandom, year: number, course: DemoCourse): ItemDates {
  return {
    startDate: drawStart(random, year, course),
    dueDate: drawDue(random, year, course),
    finishedOn: course.status === "completed" ? demoDate(year, course.lastMonth, random.whole(10, 28)) : null,
  };
}

function drawStart(random: SeededRandom, year: number, { status, startedThisYear }: DemoCourse): PartialDate | null {
  if (status === "notStarted") return null;
  // Early enough for the first figures at the end of March.
  if (startedThisYear) return demoDate(year, random.whole(1, 3));
  return demoDate(year - random.whole(1, 3), random.whole(1, 12));
}

/** Only delayed items run past their time within the year. */
function drawDue(random: SeededRandom, year: number, { status, lastMonth }: DemoCourse): PartialDate {
  if (status === "completed") return demoDate(year, random.whole(lastMonth, 12));
  if (status === "terminated") return demoDate(year, 12);
  if (status === "delayed" && random.chance(400)) return demoDate(year, random.whole(9, 11));
  return demoDate(year + random.whole(1, 2), random.whole(3, 12));
}
