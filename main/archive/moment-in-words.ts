import { dateInWords, isoDate } from "../../shared/domain/dates.ts";

/** A moment (ISO 8601 UTC) by the clock of this computer, for people: 2021年12月31日 18:05. */
export function momentInWords(moment: string): string {
  const then = new Date(moment);
  const [month, day, hours, minutes] = [then.getMonth() + 1, then.getDate(), then.getHours(), then.getMinutes()].map(
    (part) => String(part).padStart(2, "0"),
  );
  return `${dateInWords(isoDate(`${then.getFullYear()}-${month}-${day}`))} ${hours}:${minutes}`;
}
