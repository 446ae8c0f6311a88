/** 附件2, or plain 附件 when the report has only one (GB/T 9704-2012 §7.3.4, §7.3.7): on the annex, in its list and in the text. */
export function annexLabel(number: number, annexCount: number): string {
  return annexCount > 1 ? `附件${number}` : "附件";
}
