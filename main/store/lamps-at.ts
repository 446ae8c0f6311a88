import { Big } from "big.js";
import { dayAfter, type IsoDate } from "../../shared/domain/dates.ts";
import type { ItemStatus } from "../../shared/domain/item.ts";
import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import { shareGone, type Lamp } from "../../shared/domain/pace.ts";
import type { ReadableDb } from "./handles.ts";
import { placeAmong } from "./item-order.ts";
import { lastDay } from "./item-values.ts";
import { fromNewest } from "./newest-figure.ts";
import { beginsLater, statedAs, statusAtDate } from "./state-at.ts";
import { numbersOf } from "./statement.ts";

/** What SQL says of a lamp; "ask" where SQLite's whole numbers are too small to be sure. */
const saidLamps = ["green", "yellow", "red", "none", "ask"] as const satisfies readonly (Lamp | "ask")[];
type SaidLamp = (typeof saidLamps)[number];

/** The lamps of a year's items by the store's keys. */
export type LampsAt = Readonly<Record<SaidLamp, readonly number[]>>;

/** In 分, 500 亿元: up to here no product below leaves SQLite's 64 bits, also where days are counted. */
const largestSure = 5_000_000_000_000;

const isDueSoon = "(item.due_date IS NOT NULL AND item.due_day BETWEEN :asOf AND :soonUntil)";
const isInTime = `(item.pace IN ('ahead', 'normal') AND NOT ifnull(${beginsLater}, 0))`;
const isSlow = `(item.pace = 'behind' AND NOT ifnull(${beginsLater}, 0))`;

/**
 * Behind 时序进度 by more than a threshold, with the difference rounded as `paceDifference` does: both sides are multiplied until
 * they are whole, and a plan below zero turns the comparison round.
 */
function isBehind(threshold: ":beyondYellow" | ":beyondRed"): string {
  return `(item.planned_this_year * ${threshold} - done_this_year * :share) * sign(item.planned_this_year) >= 0`;
}

/** What is stated is looked at first: few items have dates that have to be compared. */
function isThen(status: ItemStatus): string {
  const stated = statedAs[status].map((one) => `'${one}'`).join(", ");
  return `(item.status IN (${stated}) AND (${statusAtDate}) = '${status}')`;
}

/** NULL where nothing was reported. */
const byInvestment = fromNewest(
  "done_this_year",
  `CASE WHEN max(abs(item.planned_this_year), abs(done_this_year)) > ${largestSure} THEN 'ask'
      WHEN ${isBehind(":beyondRed")} THEN 'red'
      WHEN ${isBehind(":beyondYellow")} OR ${isDueSoon} THEN 'yellow'
      ELSE 'green' END`,
);

/** 亮灯 of a row of `item` at the cut-off date `:asOf`: the rule of `lampOf`, in its order; tests compare the two. */
const lampAtDate = `CASE
    WHEN ${isThen("terminated")} THEN 'none'
    WHEN ${isThen("completed")} THEN 'green'
    WHEN ${isThen("delayed")} AND :delayedIsRed THEN 'red'
    WHEN ${isSlow} AND :paceCounts THEN 'red'
    WHEN item.finished_on IS NOT NULL AND ${lastDay("item.finished_on")} <= :asOf THEN 'green'
    WHEN ${isInTime} AND :paceIsAll THEN 'green'
    WHEN item.due_day < :asOf AND :expiredIsRed THEN 'red'
    WHEN item.planned_this_year <> 0 THEN ifnull(${byInvestment}, iif(${isDueSoon}, 'yellow', 'none'))
    WHEN ${isDueSoon} THEN 'yellow'
    WHEN ${isThen("inProgress")} OR (${isInTime} AND :paceCounts) THEN 'green'
    ELSE 'none' END`;

/** Room for the places of all lamps. */
const lampRoom = 8;

// By the rows themselves: an index would lead to each of them in another order. Key and lamp come in one number, which takes
// half the time of a row of two values.
const lampsOfYear = `SELECT key * ${lampRoom} + ${placeAmong(lampAtDate, saidLamps)} AS lit
  FROM item NOT INDEXED WHERE year = :year`;

/** Which lamp each item of a year has at a cut-off date by a rule. */
export function readLampsAt(db: ReadableDb, year: number, asOf: IsoDate, rule: LampRule): LampsAt {
  const keys: Record<SaidLamp, number[]> = { green: [], yellow: [], red: [], none: [], ask: [] };
  const byPlace = [null, ...saidLamps.map((lamp) => keys[lamp])];
  const values = { year, asOf, ...ruleAsBound(year, asOf, rule) };
  for (const lit of numbersOf(db, lampsOfYear, values)) byPlace[lit % lampRoom]?.push(Math.floor(lit / lampRoom));
  return keys;
}

function ruleAsBound(year: number, asOf: IsoDate, rule: LampRule) {
  const { gone, all } = shareGone(year, asOf, rule.timeBasis);
  // Rounded to tenths, more than n tenths behind means n and a half at least. Plain numbers are bound as binary fractions, of
  // which the products of large amounts would be rounded.
  const beyond = (points: string) => BigInt(2000 * gone - (2 * wholeTenths(points) + 1) * all);
  return {
    share: BigInt(2000 * all),
    beyondRed: beyond(rule.redBeyond),
    beyondYellow: beyond(rule.yellowBeyond),
    soonUntil: rule.dueSoonDays === 0 ? "" : dayAfter(asOf, rule.dueSoonDays),
    delayedIsRed: Number(rule.delayedStatusIsRed),
    expiredIsRed: Number(rule.expiredDeadlineIsRed),
    paceCounts: Number(rule.statedPace !== "ignored"),
    paceIsAll: Number(rule.statedPace === "always"),
  };
}

function wholeTenths(points: string): number {
  return new Big(points).times(10).round(0, Big.roundDown).toNumber();
}
