import { placedBlocks, placedFigures } from "../../../shared/domain/draft/body-places.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";

/** What whoever sends the file out should know; the whole list is that of `drafts:check`. */
export function exportWarnings(body: DraftBody): readonly string[] {
  const unconfirmed = placedFigures(body).filter(
    ({ figure }) => figure.confirmed === null && figure.fixed === undefined,
  );
  const unknown = placedBlocks(body).filter(({ block }) => block.kind === "unknown");
  const open = body.remarks.filter(({ isDone }) => !isDone);
  return [
    unconfirmed.length === 0 ? null : `有${unconfirmed.length}处数据尚未核对。`,
    unknown.length === 0 ? null : `有${unknown.length}处内容来自较新版本的程序，只写出了文字。`,
    open.length === 0 ? null : `有${open.length}条批注尚未处理，批注不写入文件。`,
  ].filter((warning) => warning !== null);
}
