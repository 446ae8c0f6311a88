import { carriedDraft } from "../../shared/domain/carry/carried-draft.ts";
import type { CarryCandidate } from "../../shared/domain/carry/item-carry.ts";
import type { Item } from "../../shared/domain/item.ts";
import { ownValuesOf, type OwnValues } from "../../shared/domain/own-field.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { asPartialDate } from "../exchange/import/item-values.ts";
import { takeOver } from "../fields/take-over-fields.ts";
import { ownValueProblems } from "../own-columns/own-value-rules.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { insertItemCarry } from "../store/item-carries.ts";
import { insertItem } from "../store/items.ts";
import { insertProgress } from "../store/progress.ts";
import { listFields } from "../store/words.ts";
import { stepsOf } from "../worklists/steps-of.ts";
import { openYear } from "../years/open-year.ts";
import { carriedList } from "./carried-lists.ts";
import { carrySource, type CarrySource } from "./carry-source.ts";

/**
 * Carries items of the year before into a year as one step, see docs/decisions/0028. One that was carried already is named and not
 * doubled; one whose namesake is there is linked with it. Fails with `not-found`, `year-archived`, `input-not-acceptable` where
 * there is no year before, or `cancelled`.
 */
export const createCarries: UseCase<"carries:create"> = (context, { year, itemIds }) =>
  inStep(context, () => {
    const { db, now } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const source = carrySource(db, year);
    if (source === null) return fail(noFormerYear);
    const wanted = new Set(itemIds);
    const chosen = source.candidates.filter(({ id }) => wanted.has(id));
    if (chosen.length < wanted.size) return fail({ kind: "not-found", what: "item" });
    const already = chosen.filter(({ carriedTo }) => carriedTo !== null).map(({ title }) => title);
    const fresh = chosen.filter(({ carriedTo }) => carriedTo === null);
    if (fresh.length === 0) return succeed({ carried: 0, linked: 0, already });
    const formerYear = source.former.year.year;
    if (listFields(db, year).length === 0) takeOver(db, formerYear, year, now());
    const done = carry(context, source, fresh, year);
    if (!done.ok) return done;
    nameStep(db, `结转${formerYear}年度的${fresh.length}条事项`);
    const linked = fresh.filter(({ namesake }) => namesake !== null).length;
    return succeed({ carried: fresh.length - linked, linked, already });
  });

const noFormerYear = {
  kind: "input-not-acceptable",
  problems: [{ field: "year", message: "没有更早的年度，没有可以结转的事项，请直接新增或导入" }],
} as const;

function carry(
  context: UseCaseContext,
  source: CarrySource,
  candidates: readonly CarryCandidate[],
  year: number,
): Result<null> {
  const { db, now, newId } = context;
  const formerYear = source.former.year.year;
  const items = new Map(source.former.items.map((item) => [item.id, item]));
  const opened = asPartialDate(source.asOf);
  const listOf = listsInHand(context, source, year);
  return stepsOf(context, candidates, { from: 0, words: "正在结转" }, (candidate) => {
    const former = items.get(candidate.id);
    if (former === undefined) return;
    const itemId = candidate.namesake?.id ?? newItem(context, former, candidate, listOf(former.worklistId), year);
    insertItemCarry(db, { itemId, formerId: former.id, formerYear }, { id: newId(), now: now() });
    if (candidate.namesake !== null || candidate.opening === null) return;
    insertProgress(db, itemId, { asOf: opened, doneSinceStart: candidate.opening }, { id: newId(), now: now() });
  });
}

/** The list of the new year for each list of the year before, made when the first item needs it. */
function listsInHand(context: UseCaseContext, { lists }: CarrySource, year: number): (formerId: string) => Worklist {
  const inHand = new Map<string, Worklist>();
  // Lists of one title and 合作机制 go on in one.
  const made = new Map<string, Worklist>();
  return (formerId) => {
    const known = inHand.get(formerId);
    if (known !== undefined) return known;
    const list = lists.find(({ id }) => id === formerId);
    if (list === undefined) throw new Error(`no list ${formerId} to carry from`);
    const key = `${list.mechanism}\n${list.targetTitle}`;
    const target = carriedList(context, { ...list, targetId: list.targetId ?? made.get(key)?.id ?? null }, year);
    made.set(key, target);
    inHand.set(formerId, target);
    return target;
  };
}

function newItem(
  { db, now, newId }: UseCaseContext,
  former: Item,
  { newField }: CarryCandidate,
  list: Worklist,
  year: number,
): string {
  const draft = { ...carriedDraft(former, newField), worklistId: list.id };
  const own: OwnValues = Object.fromEntries(
    ownValuesOf(former).filter(([field, value]) => ownValueProblems(db, list, { [field]: value }).length === 0),
  );
  const id = newId();
  insertItem(db, year, { ...draft, ...own }, { id, now: now() });
  return id;
}
