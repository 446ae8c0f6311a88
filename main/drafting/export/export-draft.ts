import { setImmediate as nextTurn } from "node:timers/promises";
import { fail, succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { Cancelled, saveFile } from "../../files/save-file.ts";
import { fontWarning } from "../../reports/font-warning.ts";
import { bodyText, streamDocument } from "../../reports/word/render-document.ts";
import { refuse, soundDraft } from "../draft-in-hand.ts";
import { yearFactsIn } from "../figures/year-facts.ts";
import { draftDocument } from "./draft-document.ts";
import { versionWithText } from "../versions/version-body.ts";
import { fileMark, rememberText, textToExport } from "./exported-text.ts";
import { exportWarnings } from "./export-warnings.ts";
import { rememberExport } from "./remember-export.ts";
import { rememberOrWarn } from "./remember-or-warn.ts";
import { trackedText } from "./tracked/tracked-text.ts";

/**
 * Writes the saved report as a Word file by the same writer as the standard report; each bound figure carries its mark. What
 * the check finds in it then is kept for the archive, and its text until the file comes back; where the store cannot take them,
 * that is a warning. Fails with `not-found` (report or version), `draft-refused` (edited elsewhere, damaged), `cancelled`, or as
 * `saveFile` does.
 */
export const exportDraft: UseCase<"drafts:export"> = async (context, request) => {
  const { id, basedOn, charts, destination, changesSince } = request;
  context.progress(0, "读取数据");
  const fonts = fontWarning();
  const found = soundDraft(context.db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  if (basedOn !== null && stored.revision !== basedOn) return refuse(stored, "edited-elsewhere");
  const at = yearFactsIn(context.db, stored.year, stored.asOf).at(undefined);
  if (at === null) return fail({ kind: "not-found", what: "year" });
  const since = changesSince === null ? null : versionWithText(context.db, stored, changesSince);
  if (since?.ok === false) return since;
  const marks = { author: body.signature.unit ?? "起草人", at: context.now() };
  const document = draftDocument(body, at.facts);
  const before = since === null ? null : bodyText(draftDocument(since.value.body, at.facts));
  const going = textToExport(body, at.facts);
  await nextTurn();
  if (context.cancelled()) return fail({ kind: "cancelled" });
  const checkpoint = () => {
    if (context.cancelled()) throw new Cancelled();
  };
  const stream = await streamDocument(document, {
    charts,
    mark: fileMark(stored, going),
    ...(before === null ? {} : { rewriteBody: (after: string) => trackedText(before, after, marks, checkpoint) }),
    progress: (fraction, step) => context.progress(0.1 + 0.85 * fraction, step),
    cancelled: context.cancelled,
  });
  const saved = await saveFile(destination, stream);
  if (!saved.ok) return saved;
  const notKept = rememberOrWarn(context.storePath, () => {
    rememberText(context, stored, going);
    rememberExport(context, stored, body, destination);
  });
  context.progress(1, "完成");
  const font = await fonts;
  return succeed({
    path: destination,
    bytes: saved.value.bytes,
    items: at.facts.items.length,
    charts: document.chapters.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "chart").length,
    warnings: [...exportWarnings(body), ...notKept, ...(font === null ? [] : [font.message])],
  });
};
