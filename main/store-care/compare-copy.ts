import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { AppError } from "../../shared/errors.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { contentsOf } from "../store/contents.ts";
import { openReadOnly } from "../store/open-read-only.ts";
import { closeStore } from "../store/open-store.ts";
import { pathOfCopy } from "./store-copies.ts";

/**
 * What a copy holds beside what the store holds, so that a person knows what putting it back would mean. Nothing changes.
 * Fails with `not-found` (no such file), `not-a-backup`, `store-newer`, `backup-damaged` or, where it may not
 * be read, `input-not-acceptable`.
 */
export const compareCopy: UseCase<"store:compareCopy"> = ({ db, storePath }, { source }) => {
  const path = pathOfCopy(storePath, source);
  if (path === null || !existsSync(path)) return fail({ kind: "not-found", what: "file" });
  const opened = openReadOnly(path);
  if (!opened.ok) return refusalOf(opened.error, path);
  try {
    const copy = contentsOf(opened.value.db);
    return succeed({ name: basename(path), bytes: statSync(path).size, copy, present: contentsOf(db) });
  } finally {
    closeStore(opened.value);
  }
};

function refusalOf(error: AppError, path: string): Result<never> {
  if (error.kind === "folder-not-writable") return fail(notReadable);
  return fail(error.kind === "store-damaged" ? { kind: "backup-damaged", path } : error);
}

const notReadable = {
  kind: "input-not-acceptable",
  problems: [
    { field: "source", message: "不能读取这个备份文件，请确认它是文件而不是文件夹，或者请管理员开放读取权限" },
  ],
} as const;
