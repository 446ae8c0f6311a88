import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import type { PackedText } from "../../store/draft-blocks.ts";
import { keepSentText } from "../../store/draft-sent-texts.ts";
import type { StoredDraft } from "../../store/drafts.ts";
import { isReadOnly } from "../../store/open-read-only.ts";
import { inTransaction } from "../../store/transaction.ts";
import { readYear } from "../../store/years.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { asWritten } from "../freeze-annexes.ts";
import { packText } from "../text/pack-text.ts";

/** What goes out, with its annexes as they are written, and the mark by which the file is known when it comes back. */
export interface TextToExport {
  readonly text: PackedText;
  readonly mark: string;
}

/** What a file of this report holds with the data of `facts`; the same of both gives the same mark, and so the same file. */
export function textToExport(body: DraftBody, facts: ReportFacts): TextToExport {
  const text = packText(asWritten(body, facts));
  return { text, mark: text.outlineHash.slice(0, 32) };
}

/** What stands in the file: which report it is, and which text of it. */
export function fileMark({ id }: StoredDraft, { mark }: TextToExport): string {
  return `${id} ${mark}`;
}

export interface FileMark {
  readonly draftId: string;
  readonly mark: string;
}

/** null for what is no mark. */
export function readFileMark(text: string): FileMark | null {
  const found = /^([0-9a-f-]{36}) ([0-9a-f]{32})$/u.exec(text.trim());
  return found === null ? null : { draftId: found[1] ?? "", mark: found[2] ?? "" };
}

/** Remembers what went out. Of an archived year nothing is remembered: nothing can be taken over there either. */
export function rememberText({ db, now }: UseCaseContext, draft: StoredDraft, { text, mark }: TextToExport): void {
  if (isReadOnly(db) || readYear(db, draft.year)?.snapshotId != null) return;
  inTransaction(db, () => keepSentText(db, draft, mark, text, now()));
}
