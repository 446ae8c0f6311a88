import type { TextFileFault } from "../errors.ts";

/** Why a text file cannot be read, what is safe, and what to do instead. */
export function textFileInWords(fault: TextFileFault): string {
  const safe = "原文件和数据都没有改动。";
  switch (fault) {
    case "no-access":
      return `没有读取这个文件的权限，或者它已经移走。${safe}请确认位置和权限后再选。`;
    case "too-large":
      return `文件太大，素材最多50万字。${safe}请只保留需要引用的部分后再选。`;
    case "empty":
      return `文件里没有文字。${safe}请另选一个文件，或者直接粘贴文字。`;
    case "not-text":
      return `这不是文字文件。${safe}请选 .txt 或 .docx 文件，其他格式请打开后复制文字粘贴进来。`;
    default:
      return fault satisfies never;
  }
}
