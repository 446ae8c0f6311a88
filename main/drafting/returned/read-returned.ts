import { setImmediate as nextTurn } from "node:timers/promises";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../../engine/use-case.ts";
import { wordSource } from "../../inspect/inspect-file.ts";
import { readSource } from "../../inspect/package/read-source.ts";
import { answeringFaults } from "../../inspect/read-word-file.ts";
import { renderDocument } from "../../reports/word/render-document.ts";
import { readSentText } from "../../store/draft-sent-texts.ts";
import { listRefusals } from "../../store/draft-refusals.ts";
import { draftWithText, type DraftWithText } from "../draft-in-hand.ts";
import { draftDocument } from "../export/draft-document.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import { asWritten } from "../freeze-annexes.ts";
import { bodyOf } from "../text/read-body.ts";
import { compareReturned } from "./compare-returned.ts";
import { openReturned, type OpenedReturned } from "./open-returned.ts";

/**
 * Reads an edited Word file beside the text that it was exported from or, where the file does not say which, beside the saved
 * report; changes nothing. Fails with `not-found`, `draft-refused`, `word-file-refused` or `cancelled`.
 */
export const readReturned: UseCase<"drafts:readReturned"> = async (context, { id, source }) => {
  const found = draftWithText(context.db, id);
  if (!found.ok) return found;
  context.progress(0, "读取文件");
  const file = await readSource(wordSource(source));
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  const returned = await answeringFaults(name, () => openReturned(bytes, name));
  if (!returned.ok) return returned;
  const refused = listRefusals(context.db, found.value.stored.key);
  const { mark, comments, text } = returned.value;
  if (mark !== null && mark.draftId !== id) {
    const nothing = { changes: [], figures: [], comments: [], sameCount: 0, tracked: text.tracked };
    return succeed({ ...nothing, origin: "other", name, exportedAt: null, refused });
  }
  const exported = exportedText(context, found.value, returned.value);
  if (!exported.ok) return exported;
  const own = await ownFile(context, found.value, exported.value.body);
  if (!own.ok) return own;
  context.progress(0.8, "逐段对照");
  await nextTurn();
  if (context.cancelled()) return fail({ kind: "cancelled" });
  const { body, exportedAt } = exported.value;
  const compared = compareReturned({ body, exported: own.value, returned: text, comments });
  return succeed({ ...compared, name, exportedAt, refused });
};

interface Exported {
  readonly body: DraftBody;
  readonly exportedAt: string | null;
}

/** The text that the file was made from; the present one where that is not remembered. Annexes stand in it as they were written. */
function exportedText(
  { db }: UseCaseContext,
  { stored, body }: DraftWithText,
  { mark }: OpenedReturned,
): Result<Exported> {
  const kept = mark === null ? null : readSentText(db, stored.key, mark.mark);
  const keptBody = kept === null ? null : bodyOf(db, stored, kept);
  if (kept !== null && keptBody !== null) return succeed({ body: keptBody, exportedAt: kept.exportedAt });
  const at = rememberedFacts(db, stored.year, stored.asOf).at(undefined);
  if (at === null) return fail({ kind: "not-found", what: "year" });
  return succeed({ body: asWritten(body, at.facts), exportedAt: null });
}

/** The file that this text gives, read as the other is. */
async function ownFile({ db, cancelled, progress }: UseCaseContext, { stored }: DraftWithText, body: DraftBody) {
  const at = rememberedFacts(db, stored.year, stored.asOf).at(undefined);
  if (at === null) return fail({ kind: "not-found", what: "year" });
  const own = await renderDocument(draftDocument(body, at.facts), {
    charts: "native",
    cancelled,
    progress: (fraction) => progress(0.1 + 0.6 * fraction, "找出导出的文字"),
  });
  if (!own.ok) return own;
  return succeed((await openReturned(Buffer.from(own.value), "报告.docx")).text);
}
