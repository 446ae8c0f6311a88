import type { WordFileFault } from "../errors.ts";

/** Why a Word file was not taken, and what the person can do about it. */
export function wordFileInWords(fault: WordFileFault): string {
  switch (fault) {
    case "no-access":
      return "没有读取权限，或者它是一个文件夹，或者正被其他程序独占。请确认位置和权限，关闭正在使用它的程序后再试。";
    case "too-large":
      return "文件超过了200兆字节。请在 Word 或 WPS 中压缩图片，或者拆分后再试。原文件没有改动。";
    case "too-much-inside":
      return "文件展开后的内容远远超出正常公文，为安全起见没有打开。请确认来源；确需使用的，请在 Word 或 WPS 中打开后另存为新的 .docx 文件。";
    case "empty":
      return "文件是空的，可能没有下载或复制完整。请重新取得文件后再试。";
    case "old-word":
      return "这是旧版 Word 文档（.doc）或写字板文档。请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”后再试。原文件没有改动。";
    case "wps":
      return "这是 WPS 文字文档（.wps）。请在 WPS 中打开，另存为“Microsoft Word 文件（.docx）”后再试。原文件没有改动。";
    case "password":
      return "文件设有密码。请在 Word 或 WPS 中打开，取消密码后另存，再行检查。原文件没有改动。";
    case "macros":
      return "文件带有宏。请在 Word 或 WPS 中打开，另存为不带宏的“Word 文档（.docx）”后再试。原文件没有改动。";
    case "not-word":
      return "它不是 Word 文档。请选择 .docx 文件；其他格式请先用 Word 或 WPS 打开，另存为“Word 文档（.docx）”。";
    case "damaged":
      return "文件已经损坏，或者没有传输完整。请重新取得文件，或者用 Word、WPS 的“打开并修复”修复后另存，再行检查。原文件没有改动。";
    case "signed":
      return "文件带有电子签名，改动后签名即失效，因此没有修改。请由签名人在签名之前修改。原文件没有改动。";
    default:
      return fault satisfies never;
  }
}
