import type { Money } from "../../../shared/domain/money.ts";
import type { Fillings } from "./compose.ts";
import type { DemoSubject } from "./demo-words.ts";
import type { DemoCourse } from "./draw-course.ts";
import type { DemoInvestment } from "./draw-investment.ts";

/** Everything drawn of an item before its texts are composed. */
export interface DemoOutline {
  readonly year: number;
  readonly course: DemoCourse;
  /** Null for what is not invested in. */
  readonly investment: DemoInvestment | null;
  readonly subject: DemoSubject;
  readonly fillings: Fillings;
}

/** What one entry tells, before it is put into words. */
export interface DemoReached {
  readonly month: number;
  readonly doneThisYear: Money | null;
  readonly doneSinceStart: Money | null;
  /** Whole %, 0 to 100; only what is finished has 100. */
  readonly percent: number;
}
