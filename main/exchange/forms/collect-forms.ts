import { setImmediate as nextTurn } from "node:timers/promises";
import { offerTaken, type CollectedCell, type Offer } from "../../../shared/exchange/forms/collected.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { CollectionOutcome } from "../../../shared/ipc/questions/forms.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../../engine/use-case.ts";
import { markAnswered, readSentForm } from "../../store/form-rounds.ts";
import { inStep, nameStep } from "../../store/history-step.ts";
import { openYear } from "../../years/open-year.ts";
import { readYear } from "../../store/years.ts";
import { compareReturned, type Comparison } from "./compare-returned.ts";
import { soundForms } from "./examine-forms.ts";
import { knownOfYear, readReturned, type ReadFile } from "./read-returned.ts";
import { takeProposals, type TakenCount } from "./take-proposals.ts";
import { writeCells, type TakenCell } from "./write-cells.ts";

type CollectRequest = InputOf<"forms:collect">;

/**
 * Takes returned forms over in one step that can be undone, and notes who has answered. Figures become an entry at the cut-off
 * date of their form. A cell with something against it is left alone unless somebody decided it; what units wrote into their forms
 * by themselves comes in only where somebody took it.
 *
 * Fails with `not-found`, `year-archived`, `workbook-changed`, `report-data-changed` or `cancelled`; then, and when the disk is
 * full, nothing has been taken over.
 */
export const collectForms: UseCase<"forms:collect"> = async (context, request) => {
  context.progress(0, "读取填报表");
  await nextTurn();
  const files = await readReturned(request.sources, knownOfYear(context.db, request.year));
  const changed = changedFile(files, request);
  if (changed !== null) return changed;
  if (context.cancelled()) return fail({ kind: "cancelled" });
  context.progress(0.4, "逐处对照");
  await nextTurn();
  return inStep(context, () => takeOver(context, request, files), { year: request.year });
};

function changedFile(files: readonly ReadFile[], { fingerprints }: CollectRequest): Result<never> | null {
  if (fingerprints === null) return null;
  const changed = files.find(({ fingerprint }, index) => fingerprint !== (fingerprints[index] ?? null));
  return changed === undefined ? null : fail({ kind: "workbook-changed", name: changed.name });
}

function takeOver(
  context: UseCaseContext,
  request: CollectRequest,
  files: readonly ReadFile[],
): Result<CollectionOutcome> {
  const { db } = context;
  const year = openYear(db, request.year);
  if (!year.ok) return year;
  if (request.basedOn !== null && year.value.revision !== request.basedOn) {
    return fail({ kind: "report-data-changed", year: request.year, revision: year.value.revision });
  }
  const wanted = request.proposals ?? [];
  const compared = compareReturned(db, request.year, files, wanted);
  const decided = new Map(request.decisions.map(({ cell, take }) => [cell, take]));
  const taken = compared.cells.flatMap((cell) => takenCell(cell, offerTaken(cell, decided)) ?? []);
  const written = writeCells(context, taken);
  if (!written.ok) return written;
  const proposals = takeProposals(context, request.year, compared.proposals, wanted);
  if (!proposals.ok) return proposals;
  const asked = new Set(wanted.map(({ proposal }) => proposal));
  const proposing = compared.proposals.filter(({ proposal }) => asked.has(proposal.id));
  const bringing = [...taken.flatMap(({ offer }) => unitsOf(offer)), ...proposing.map(({ proposal }) => proposal.unit)];
  const forms = noteAnswers(context, compared, new Set(bringing));
  nameStep(db, stepName(forms, taken.length, proposals.value));
  return succeed({
    units: forms,
    cells: taken.length,
    undecided: compared.cells.filter((cell) => cell.state !== "change" && !decided.has(cell.id)).length,
    unread: compared.problems.length,
    proposals: proposals.value,
    revision: readYear(db, request.year)?.revision ?? year.value.revision,
  });
}

function takenCell(cell: CollectedCell, take: number | null): TakenCell | null {
  const offer = take === null ? undefined : cell.offers[take];
  return offer === undefined ? null : { cell, offer };
}

/** Notes the answers of all forms but those that answered before and bring nothing new; answers how many units there are. */
function noteAnswers({ db, now }: UseCaseContext, compared: Comparison, bringing: ReadonlySet<string | null>): number {
  const forms = soundForms(compared);
  const time = now();
  for (const id of forms) {
    const sent = readSentForm(db, id);
    if (sent !== null && (sent.answeredAt === null || bringing.has(sent.unit))) markAnswered(db, { id, now: time });
  }
  const returned = compared.files.flatMap((file) => file.forms).filter(({ formId }) => forms.includes(formId));
  return new Set(returned.map(({ unit, formId }) => unit ?? formId)).size;
}

function unitsOf({ places }: Offer): readonly (string | null)[] {
  return places.map(({ unit }) => unit);
}

/** 收回填报表：2个单位、3处、新增1项、新增问题2条. */
function stepName(units: number, cells: number, { items, problems, updated }: TakenCount): string {
  const parts = [
    ...(cells + updated === 0 ? [] : [`${cells + updated}处`]),
    ...(items === 0 ? [] : [`新增${items}项`]),
    ...(problems === 0 ? [] : [`新增问题${problems}条`]),
  ];
  return `收回填报表：${units}个单位${parts.length === 0 ? "，没有改动" : `、${parts.join("、")}`}`;
}
