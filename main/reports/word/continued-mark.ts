import { sheets } from "./page-geometry.ts";
import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import { style } from "./style-names.ts";
import { textBoxXml } from "./text-box.ts";

/** The upper margin of a landscape page in twips: where its head begins, and where it ends. */
const head = { from: 851, to: sheets.landscape.top };
/** A line of 五号 with the room of its style around it, and the line of 演示数据 with its rule. */
const [markHeight, markingHeight] = [330, 300];

/**
 * 续表 at the end of the head, right above the table that goes on: on every page of a section that holds nothing but annexes of
 * one table each. On the first page of each it is covered (`markCoverXml`), so that no page break has to be known.
 */
export function continuedMarkXml(hasMarking: boolean): string {
  const before = head.to - head.from - markHeight - (hasMarking ? markingHeight : 0);
  return paragraphXml(
    style.units,
    runXml("续表"),
    `<w:keepNext w:val="0"/><w:spacing w:before="${before}" w:after="0"/>`,
  );
}

const width = 1600;
/**
 * From the upper edge of the head, in twips: below the rule under 演示数据, above the line of the mark. Where there is no rule
 * the box may begin well above the mark, whose characters reach out of their line in some fonts.
 */
const [belowRule, withoutRule] = [410, 200];

/** A white box over the mark, for the paragraph that opens an annex. `id` must be unique over the drawings of the document. */
export function markCoverXml(id: number, hasMarking: boolean): string {
  const { landscape } = sheets;
  const [left, top] = [landscape.width - landscape.right - width, head.from + (hasMarking ? belowRule : withoutRule)];
  const place = { left, top, width, height: head.to - top - 10 };
  return textBoxXml("<w:p/>", { ...place, id, name: "首页不显示续表", isTurned: false, isFilled: true });
}
