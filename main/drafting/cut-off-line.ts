import { cutOffInWords } from "../../shared/domain/cut-off-in-words.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";

/** （截至2021年11月30日） under the title. */
export function cutOffLineOf(asOf: IsoDate): string {
  return `（${cutOffInWords(asOf)}）`;
}

/** Whether the program writes such a line for some date; any other one is the person's own. */
export function isCutOffLine(line: string): boolean {
  return /^（截至\d{4}年\d{1,2}月\d{1,2}日）$/u.test(line);
}
