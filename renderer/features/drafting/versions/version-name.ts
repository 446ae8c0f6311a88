import type { DraftVersion } from "../../../../shared/domain/draft/draft.ts";
import { momentInTable } from "../../../lib/format.ts";

/** What a version is called: its name, or when the program kept it. */
export function versionName({ name, createdAt }: DraftVersion): string {
  return name ?? `${momentInTable(createdAt)}自动保存`;
}
