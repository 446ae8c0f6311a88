import type { DraftBody } from "../../shared/domain/draft/draft-body.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { gatherReportSource } from "../reports/gather-report-source.ts";
import type { ReportSource } from "../reports/report-source.ts";
import { readTemplate } from "../store/draft-templates.ts";
import { insertDraft, readBaseline, type DraftedPassage } from "../store/drafts.ts";
import { inTransaction } from "../store/transaction.ts";
import { readYear } from "../store/years.ts";
import { beginStandard } from "./beginnings/begin-standard.ts";
import { blankBody } from "./beginnings/blank-body.ts";
import { takeOver, type EarlierText } from "./beginnings/take-over.ts";
import { soundDraft, wholeDraft } from "./draft-in-hand.ts";
import { yearFactsIn } from "./figures/year-facts.ts";
import { composedBlocks } from "./passages/pair-passages.ts";
import { readTemplateText } from "./templates/template-text.ts";
import { packText } from "./text/pack-text.ts";

/** Begins a report. Fails with `not-found` (year, report or template), `year-archived` or `draft-refused`. */
export const createDraft: UseCase<"drafts:create"> = (context, request) => {
  const { year, asOf, kind } = request;
  if (readYear(context.db, year)?.snapshotId != null) return fail({ kind: "year-archived", year });
  const source = gatherReportSource(context.db, year);
  if (!source.ok) return source;
  const begun = beginning(context, request, source.value);
  if (!begun.ok) return begun;
  const { body: text, baseline } = begun.value;
  const body = request.title === null ? text : { ...text, title: request.title };
  return inTransaction(context.db, () => {
    const stamp = { id: context.newId(), now: context.now() };
    const draft = insertDraft(context.db, { year, asOf, kind, title: body.title, baseline }, packText(body), stamp);
    return wholeDraft(context.db, draft);
  });
};

function beginning(
  context: UseCaseContext,
  { year, asOf, kind, beginning: from }: InputOf<"drafts:create">,
  source: ReportSource,
): Result<Begun> {
  const { db, newId } = context;
  if (from.kind === "blank") return succeed({ body: blankBody(source.data.year, asOf, newId), baseline: [] });
  const years = yearFactsIn(db, year, asOf);
  const fresh = () => beginStandard(source, asOf, kind, { years, newId, at: context.now() });
  if (from.kind === "standard") return succeed(standard(fresh()));
  const earlier =
    from.kind === "draft" ? earlierReport(context, from.draftId) : earlierTemplate(context, from.templateId);
  if (!earlier.ok) return earlier;
  // What last year's official took out stays out; what only this year has is offered.
  const baseline = from.kind === "draft" ? readBaseline(db, from.draftId) : [];
  return succeed({ body: takeOver(earlier.value, years, fresh()), baseline });
}

/** A text to begin with, and what the program had drafted for it. */
interface Begun {
  readonly body: DraftBody;
  readonly baseline: readonly DraftedPassage[];
}

function standard(body: DraftBody): Begun {
  const baseline = composedBlocks(body).map(({ composed: { passage, text } }) => ({ passage, text }));
  return { body, baseline };
}

function earlierReport({ db }: UseCaseContext, id: string): Result<EarlierText> {
  const found = soundDraft(db, id);
  if (!found.ok) return found;
  const { stored, body } = found.value;
  return succeed({ year: stored.year, asOf: stored.asOf, body });
}

function earlierTemplate({ db }: UseCaseContext, id: string): Result<EarlierText> {
  const template = readTemplate(db, id);
  if (template === null) return fail({ kind: "not-found", what: "draft-template" });
  const text = readTemplateText(template.body);
  return text === null ? fail({ kind: "draft-refused", title: template.name, fault: "damaged" }) : succeed(text);
}
