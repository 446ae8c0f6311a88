import type { CalendarBlock } from "../../../../shared/domain/report.ts";
import { lineWidth, textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { facedRunXml, runsXml, runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import type { Writing } from "../writing.ts";

/** One character: the digits of some 黑体 are wider than those of 仿宋. */
const gap = 320;

/** 大事记: a line an event, the date in 黑体 at the left, all events aligned behind the longest date. */
export function calendarXml(block: CalendarBlock, writing: Writing): string {
  const { title, events } = block;
  const start = calendarStart(block);
  const place = `<w:tabs><w:tab w:val="left" w:pos="${start}"/></w:tabs><w:ind w:left="${start}" w:hanging="${start}"/>`;
  const lines = events.map(({ date, runs }) => {
    const content = `${facedRunXml(date.replaceAll("\n", " "), "heiTi")}<w:r><w:tab/></w:r>${runsXml(runs, writing)}`;
    return paragraphXml(style.calendarEvent, content, place);
  });
  const head = title === null ? "" : paragraphXml(style.calendarTitle, runXml(title.replaceAll("\n", " ")));
  return head + lines.join("");
}

/** Where the events begin, in twips from the margin. */
export function calendarStart({ events }: CalendarBlock): number {
  const widest = Math.max(0, ...events.map(({ date }) => lineWidth(date)));
  return Math.min(widest + gap, textWidth("portrait") / 2);
}
