import type { Annex } from "../../../../shared/domain/report.ts";
import { lineWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { referenceXml, runXml } from "../runs.ts";
import { style } from "../style-names.ts";
import { numberTarget } from "../bookmarks.ts";
import type { Writing } from "../writing.ts";

const twoCharacters = 640;
const gap = 80;

/**
 * 附件说明 (GB/T 9704-2012 §7.3.4), one blank line below the body, two characters in: `附件：1. 名称`, no mark at the end,
 * wrapped lines and further names aligned with the first name. A single annex carries no number; several carry references to
 * the numbers on their heads, which stay right when an annex is put between.
 */
export function annexListXml(annexes: readonly Annex[], writing: Writing): string {
  if (annexes.length === 0) return "";
  const numbered = annexes.length > 1;
  const afterLabel = twoCharacters + lineWidth("附件：");
  const widest = numbered ? Math.max(...annexes.map(({ number }) => lineWidth(`${number}.`))) + gap : 0;
  const name = afterLabel + widest;
  const lines = annexes.map((annex, index) => {
    const { number, title } = annex;
    const start = index === 0 ? twoCharacters : afterLabel;
    const label = index === 0 ? "附件：" : "";
    const reference = { text: String(number), target: numberTarget(annex) };
    const opening = label === "" ? "" : runXml(label);
    const mark = numbered ? `${opening}${referenceXml(reference, writing)}${runXml(".")}<w:r><w:tab/></w:r>` : opening;
    return paragraphXml(
      style.plain,
      mark + runXml(title),
      `<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="${name}"/></w:tabs>` +
        `<w:ind w:left="${name}" w:hanging="${name - start}"/><w:jc w:val="left"/>`,
    );
  });
  return paragraphXml(style.plain, "", "<w:keepNext/>") + lines.join("");
}
