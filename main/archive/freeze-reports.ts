import { listFindings } from "../../shared/domain/draft/listed-finding.ts";
import type { DraftBody } from "../../shared/domain/draft/draft-body.ts";
import type { FrozenReport } from "../../shared/domain/frozen-report.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { checkStored } from "../drafting/check/check-stored.ts";
import { soundDraft } from "../drafting/draft-in-hand.ts";
import { draftDocument } from "../drafting/export/draft-document.ts";
import { yearFactsIn } from "../drafting/figures/year-facts.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { renderDocument } from "../reports/word/render-document.ts";
import { listDraftExports } from "../store/draft-exports.ts";
import { listDrafts, type StoredDraft } from "../store/drafts.ts";
import type { SnapshotPart } from "../store/snapshots.ts";
import { finalReportName, snapshotPart } from "./snapshot-parts.ts";

/** The year's reports as they are kept, and the files of those that are 定稿. */
export interface FrozenReports {
  readonly reports: readonly FrozenReport[];
  readonly parts: readonly SnapshotPart[];
}

/**
 * Freezes the reports that were written for the year: each 定稿 as a Word file and as text, and of everything that was ever
 * written to a file what the check found in it. A report that was neither is left out. Fails with `draft-refused` where a
 * 定稿 is damaged, or `cancelled`.
 */
export async function freezeReports(context: UseCaseContext, year: number): Promise<Result<FrozenReports>> {
  const frozen: FrozenReports = { reports: [], parts: [] };
  const [reports, parts] = [[...frozen.reports], [...frozen.parts]];
  for (const { id, state } of listDrafts(context.db, year, false).toReversed()) {
    const found = soundDraft(context.db, id);
    if (!found.ok) {
      if (state === "final") return found;
      continue;
    }
    const { stored, body } = found.value;
    const exports = listDraftExports(context.db, stored.key);
    if (state !== "final" && exports.length === 0) continue;
    const number = reports.filter(({ files }) => files !== null).length + 1;
    const files = state === "final" ? await filesOf(context, stored, body, number) : succeed(null);
    if (!files.ok) return files;
    parts.push(...(files.value ?? []));
    const { title, kind, asOf } = stored;
    const [word, text] = files.value ?? [];
    const findings = listFindings(body, checkStored(context, stored, body));
    const names = word === undefined || text === undefined ? null : { word: word.name, text: text.name };
    reports.push({ id, title, kind, state, asOf, files: names, findings, exports });
  }
  return succeed({ reports, parts });
}

async function filesOf(
  context: UseCaseContext,
  { year, asOf, title }: StoredDraft,
  body: DraftBody,
  number: number,
): Promise<Result<readonly [SnapshotPart, SnapshotPart]>> {
  const at = yearFactsIn(context.db, year, asOf).at(undefined);
  if (at === null) return fail({ kind: "not-found", what: "year" });
  const word = await renderDocument(draftDocument(body, at.facts), { charts: "native", cancelled: context.cancelled });
  if (!word.ok) return word;
  const name = finalReportName(number, title);
  const text = new TextEncoder().encode(`${JSON.stringify(body, null, 1)}\n`);
  return succeed([snapshotPart(`${name}.docx`, word.value), snapshotPart(`${name}.json`, text)]);
}
