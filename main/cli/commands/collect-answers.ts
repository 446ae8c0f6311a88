import { leftOutLabels, returnedFormFault } from "../../../shared/exchange/forms/in-words.ts";
import { plainProposals, type Proposal } from "../../../shared/exchange/forms/proposal.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { CollectedCellView, CollectionOutcome, CollectionPlan } from "../../../shared/ipc/questions/forms.ts";
import type { CommandAnswer } from "../command.ts";

interface Collected {
  readonly year: number;
  /** Null when nothing was collected. */
  readonly outcome: CollectionOutcome | null;
  readonly dryRun: boolean;
  readonly isRefused: boolean;
}

/** Whether something speaks against taking all of it. A value that was taken away does not: it is left alone. */
export function isInDoubt({ cells, problems, files }: CollectionPlan): boolean {
  return (
    problems.length > 0 ||
    cells.some(isConflict) ||
    files.some(({ refusal, forms }) => refusal !== null || forms.some((form) => returnedFormFault(form) !== null))
  );
}

function isConflict({ state }: CollectedCellView): boolean {
  return state === "changed-here" || state === "forms-differ";
}

/** What a collection, or a look at it, prints. */
export function collectAnswer(plan: CollectionPlan, { year, outcome, dryRun, isRefused }: Collected): CommandAnswer {
  const changes = plan.cells.filter(({ state }) => state === "change");
  const conflicts = plan.cells.filter(isConflict);
  const cleared = plan.cells.filter(({ state }) => state === "cleared");
  const taken = new Set(takenOf(plan, outcome).map(({ id }) => id));
  return {
    json: {
      year,
      applied: outcome !== null,
      units: outcome?.units ?? plan.forms,
      cells: outcome?.cells ?? changes.length,
      changes: changes.map(changeInJson),
      conflicts: conflicts.map(conflictInJson),
      cleared: cleared.map(conflictInJson),
      rejected: plan.problems.map(({ file, sheet, row, heading: column, cell, kind, message }) => {
        return { file: plan.files[file]?.name ?? "", sheet, row, column, cell, kind, message };
      }),
      ...(plan.proposals.length > 0 && { proposals: plan.proposals, taken: outcome?.proposals ?? null }),
      files: plan.files,
    },
    lines: [
      headline(plan, changes.length, { outcome, dryRun }),
      ...conflicts.map((cell) => `冲突：${conflictInWords(cell)}`),
      ...cleared.map((cell) => `没有采纳：${placeInWords(cell)}收回时为空白，原有内容保留`),
      ...plan.problems.map(({ file, cell, heading, message }) => {
        return `不能收回：${plan.files[file]?.name ?? ""} ${cell} ${heading}：${message}`;
      }),
      ...plan.proposals.map((proposal) => proposalLine(plan, proposal, taken.has(proposal.id))),
      ...plan.files.flatMap(fileLines),
    ],
    exitCode: isRefused ? 3 : 0,
  };
}

function headline(
  { forms }: CollectionPlan,
  changes: number,
  { outcome, dryRun }: Pick<Collected, "outcome" | "dryRun">,
): string {
  if (outcome !== null) {
    const { items, problems } = outcome.proposals;
    const added = [...(items > 0 ? [`新增${items}项`] : []), ...(problems > 0 ? [`新增问题${problems}条`] : [])];
    return [`已收回填报表：${outcome.units}个单位、${outcome.cells}处`, ...added].join("、");
  }
  return dryRun ? `将收回填报表：${forms}个单位、${changes}处` : "有的内容不能直接收回，数据没有改动";
}

/** What `--accept-new` has taken, which is everything that nothing speaks against, or nothing. */
function takenOf({ proposals }: CollectionPlan, outcome: CollectionOutcome | null): readonly Proposal[] {
  const { items, problems } = outcome?.proposals ?? { items: 0, problems: 0 };
  return items + problems === 0 ? [] : plainProposals(proposals);
}

/** What a unit added by itself, and whether it was taken. */
function proposalLine({ files }: CollectionPlan, proposal: Proposal, isTaken: boolean): string {
  const { kind, unit, file, row, sheet, title, problem, notes, near } = proposal;
  const what = kind === "item" ? `事项“${title}”` : `“${title}”的问题“${problem ?? ""}”`;
  const place = `${files[file]?.name ?? ""} “${sheet}”第${row}行`;
  const close = near.map((one) => `“${one.title}”`).join("、");
  const said = [...(close === "" ? [] : [`名称相近的已有${close}，请在窗口中选定`]), ...notes].join("；");
  const head = isTaken ? "单位新增" : "单位新增（建议，没有采纳）";
  return `${head}：${unit ?? "单位不明"}填报${what}，${place}${said === "" ? "" : `：${said}`}`;
}

function changeInJson({ offers, now, ...cell }: CollectedCellView) {
  const [offer] = offers;
  const units = [...new Set(offer?.places.map(({ unit }) => unit))];
  return { ...placeInJson(cell), before: now, after: offer?.text ?? "", units };
}

function conflictInJson({ state, sent, now, offers, ...cell }: CollectedCellView) {
  return { ...placeInJson(cell), state, sent, now, offers };
}

type Place = Pick<
  CollectedCellView,
  "itemId" | "number" | "title" | "problemId" | "about" | "field" | "label" | "asOf"
>;

/** Which cell it is; of a problem with its id and words. */
function placeInJson({ itemId, number, title, problemId, about, field, label, asOf }: Place) {
  return { itemId, number, title, ...(problemId !== null && { problemId, about }), field, label, asOf };
}

function placeInWords({ title, about, label }: Pick<Place, "title" | "about" | "label">): string {
  return about === null || about === "" ? `${title}的${label}` : `${title}的问题“${about}”的${label}`;
}

function blank(text: string): string {
  return text === "" ? "空白" : text;
}

function conflictInWords({ sent, now, offers, ...cell }: CollectedCellView): string {
  const given = offers.map(({ text, places }) => {
    const units = [...new Set(places.map(({ unit }) => unit ?? "单位不明"))];
    return `${units.join("、")}报“${blank(text)}”`;
  });
  return `${placeInWords(cell)}：发出时“${blank(sent)}”，现在“${blank(now)}”，${given.join("，")}`;
}

function fileLines({
  name,
  refusal,
  sameAs,
  forms,
  leftOut,
  missingColumns,
  goneItems,
  goneProblems,
}: CollectionPlan["files"][number]) {
  const about = (text: string) => `${name}：${text}`;
  if (refusal !== null) return [about(errorInWords(refusal).text)];
  if (sameAs !== null) return [about("与前面的文件内容相同，只计一次")];
  return [
    ...(forms.length === 0 ? [about("没有本程序发出的填报表")] : []),
    ...forms.flatMap((form) => returnedFormFault(form) ?? []).map(about),
    ...forms.flatMap(({ missing }) => (missing.length === 0 ? [] : [about(`没有报回：${missing.join("、")}`)])),
    ...leftOut.map(({ row, kind, text }) => about(`略过第${row}行（${leftOutLabels[kind]}）：${text}`)),
    ...(missingColumns.length === 0 ? [] : [about(`没有这些列：${missingColumns.join("、")}`)]),
    ...(goneItems.length === 0 ? [] : [about(`这些事项已经删除：${goneItems.join("、")}`)]),
    ...(goneProblems.length === 0 ? [] : [about(`这些问题已经删除：${goneProblems.join("、")}`)]),
  ];
}
