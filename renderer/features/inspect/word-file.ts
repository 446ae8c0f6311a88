import { largestDroppedFile } from "../../../shared/ipc/questions/inspect.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";

/** A Word file that is looked at: chosen in the dialog, or dropped on the page. */
export interface WordFile {
  readonly name: string;
  readonly source: InputOf<"inspections:inspect">["source"];
}

/** A file from the dialog: its grant, and its name from the path that the dialog showed. */
export function chosenFile({ grant, path }: { readonly grant: string; readonly path: string }): WordFile {
  return { name: path.split(/[\\/]/).at(-1) ?? path, source: grant };
}

/** What was dropped, as a file to inspect, or the reason in words why it cannot be taken this way. */
export async function droppedFile(files: FileList): Promise<WordFile | { readonly problem: string }> {
  const [file, ...others] = files;
  if (file === undefined) return { problem: "拖入的不是文件。请拖入 .docx 文件，或者点击“选择文件”。" };
  if (others.length > 0) return { problem: "一次检查一个文件，请只拖入一个。" };
  if (file.size > largestDroppedFile) return { problem: "文件超过50兆字节，请点击“选择文件”打开。" };
  try {
    return { name: file.name, source: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch {
    // A folder can be dropped too, and has no content to read.
    return { problem: "不能读取拖入的内容，它可能是文件夹。请拖入 .docx 文件，或者点击“选择文件”。" };
  }
}

/** 报告.docx → 报告（已修改）.docx */
export function repairedName(name: string): string {
  return `${name.replace(/\.docx$/i, "")}（已修改）.docx`;
}

/** 报告.docx → 报告检查结果.xlsx */
export function listName(name: string): string {
  return `${name.replace(/\.docx$/i, "")}检查结果.xlsx`;
}
