import { cleanText, isCleanText } from "../../domain/text.ts";
import { repaired, type CellNote } from "../problems.ts";

/** Signs that offices put where there is nothing to say. */
const blankMarks = /^[-/\\—―–_·.*×]+$|^(无|暂无|没有|不涉及|不适用|n\/?a|null)$/iu;

const longestMark = 20;

/** Whether a text says that there is nothing: / — 无. */
export function isBlankMark(text: string): boolean {
  return text.length <= longestMark && blankMarks.test(text.normalize("NFKC"));
}

export const blankMarkNote: CellNote = repaired("blank-mark", "按空白处理");

const clean: readonly CellNote[] = [];
const lost: readonly CellNote[] = [repaired("control-characters", "已去掉不可见的控制字符")];

/** The text without what cannot be kept, and a note when there was any; line ends of Windows are no loss. */
export function cleaned(text: string): { readonly text: string; readonly notes: readonly CellNote[] } {
  if (isCleanText(text)) return { text, notes: clean };
  const kept = cleanText(text);
  return { text: kept, notes: isCleanText(text.replaceAll("\r", "")) ? clean : lost };
}

/** Tells of digits and signs that were written full-width. */
export function fullWidthNotes(text: string): readonly CellNote[] {
  return /[０-９．，％＋－]/u.test(text) ? [repaired("full-width", "全角数字和符号已改为半角")] : [];
}
