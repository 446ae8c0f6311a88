import type { InputOf } from "../../../../shared/ipc/contract.ts";
import { largestDroppedFile } from "../../../../shared/ipc/questions/inspect.ts";

type Source = InputOf<"drafts:readReturned">["source"];

/** What was dropped, as a file to read back, or the reason in words why it cannot be taken this way. */
export async function droppedFile(
  files: FileList,
): Promise<{ readonly source: Source } | { readonly problem: string }> {
  const [file, ...others] = files;
  if (file === undefined) return { problem: "拖入的不是文件。请拖入修改后的 .docx 文件，或者点击“选择文件”。" };
  if (others.length > 0) return { problem: "一次读回一个文件，请只拖入一个。" };
  if (file.size > largestDroppedFile) return { problem: "文件超过50兆字节，请点击“选择文件”打开。" };
  try {
    return { source: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch {
    // A folder can be dropped too, and has no content to read.
    return { problem: "不能读取拖入的内容，它可能是文件夹。请拖入修改后的 .docx 文件，或者点击“选择文件”。" };
  }
}
