import type { ItemPace, ItemPhase, ItemStatus } from "../../../shared/domain/item.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** How a made-up item goes through its year. */
export interface DemoCourse {
  readonly status: ItemStatus;
  /** Null for what is not built. */
  readonly phase: ItemPhase | null;
  readonly pace: ItemPace;
  readonly startedThisYear: boolean;
  /** Month (1 to 12) in which it begins; 1 for what goes on from the year before. */
  readonly firstMonth: number;
  /** Month (1 to 12) from which nothing moves any more: it is finished, stopped, or the year is over. */
  readonly lastMonth: number;
  /** What is reached in `lastMonth`, in ‰ of the year's plan. */
  readonly reached: number;
  /** How much later than evenly the work is done, in ‰; 0 is even. */
  readonly bend: number;
}

const statuses: readonly { readonly status: ItemStatus; readonly share: number }[] = [
  { status: "completed", share: 30 },
  { status: "inProgress", share: 48 },
  { status: "delayed", share: 11 },
  { status: "notStarted", share: 7 },
  { status: "terminated", share: 4 },
];

/** `isBuilt` tells a project or platform, which is invested in and has a phase, from an agreement, policy, event or service. */
export function drawCourse(random: SeededRandom, isBuilt: boolean): DemoCourse {
  const { status } = random.pickByShare(statuses);
  const startedThisYear = !isBuilt || random.chance(450);
  const lastMonth = drawLastMonth(random, status);
  const firstMonth = startedThisYear ? drawFirstMonth(random, isBuilt, lastMonth) : 1;
  const reached = drawReached(random, status);
  const course = { status, startedThisYear, firstMonth, lastMonth, reached };
  return {
    ...course,
    phase: isBuilt ? drawPhase(random, course) : null,
    pace: paceOf(course),
    bend: random.whole(0, 400),
  };
}

/** Some is finished in every quarter, most towards the end of the year. */
const lastMonths = [1, 1, 1, 3, 2, 2, 3, 4, 5, 6].map((share, index) => ({ month: index + 3, share }));

/** What is built begins before April, so that its first figures can be reported at the end of March; the rest when it suits. */
const firstMonths = {
  built: [3, 3, 3].map((share, index) => ({ month: index + 1, share })),
  acting: [4, 4, 4, 3, 2, 2, 1, 1].map((share, index) => ({ month: index + 1, share })),
};

function drawFirstMonth(random: SeededRandom, isBuilt: boolean, lastMonth: number): number {
  const { month } = random.pickByShare(isBuilt ? firstMonths.built : firstMonths.acting);
  return Math.min(month, Math.max(1, lastMonth - 2));
}

function drawLastMonth(random: SeededRandom, status: ItemStatus): number {
  if (status === "completed") return random.pickByShare(lastMonths).month;
  return status === "terminated" ? random.whole(4, 6) : 12;
}

/** Finished work lies about its plan, delayed work well below the time line at the end of every month. */
function drawReached(random: SeededRandom, status: ItemStatus): number {
  switch (status) {
    case "completed":
      return random.whole(970, 1080);
    case "inProgress":
      return random.whole(860, 1090);
    case "delayed":
      return random.whole(400, 780);
    case "terminated":
      return random.whole(50, 250);
    case "notStarted":
      return 0;
    default:
      return status satisfies never;
  }
}

type Outline = Pick<DemoCourse, "status" | "startedThisYear" | "reached" | "lastMonth">;

function drawPhase(random: SeededRandom, { status, startedThisYear }: Outline): ItemPhase {
  const underWay = startedThisYear ? "newlyStarted" : "continued";
  switch (status) {
    case "completed":
      return "inUse";
    case "inProgress":
      return !startedThisYear && random.chance(250) ? "mainWorksDone" : underWay;
    case "delayed":
      return random.chance(100) ? "suspended" : underWay;
    case "terminated":
      return "suspended";
    case "notStarted":
      return random.pick<ItemPhase>(["reserve", "preparation"]);
    default:
      return status satisfies never;
  }
}

function paceOf({ status, reached, lastMonth }: Outline): ItemPace {
  if (status === "delayed") return "behind";
  if (status === "terminated" || status === "notStarted") return "other";
  return reached > 1000 || lastMonth < 12 ? "ahead" : "normal";
}

/**
 * What is reached at the end of a month, in ‰ of the year's plan: nothing before it begins, never falling, and never above
 * the straight line to the end.
 */
export function reachedBy({ reached, firstMonth, lastMonth, bend }: DemoCourse, month: number): number {
  if (month < firstMonth) return 0;
  const elapsed = Math.min(month, lastMonth);
  const straight = elapsed * lastMonth * 1000;
  const late = bend * elapsed * (lastMonth - elapsed);
  return Math.floor((reached * (straight - late)) / (lastMonth * lastMonth * 1000));
}
