import { resolve } from "node:path";
import { plainProposals, type Proposal } from "../../../shared/exchange/forms/proposal.ts";
import type { CollectionOutcome, CollectionPlan } from "../../../shared/ipc/questions/forms.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { yearOption } from "../arguments.ts";
import type { CommandAnswer, StoreCommand } from "../command.ts";
import { collectAnswer, isInDoubt } from "./collect-answers.ts";

interface CollectWish {
  readonly sources: readonly string[];
  /** Null: the year that the first form says. */
  readonly year: number | null;
  readonly dryRun: boolean;
  readonly acceptValid: boolean;
  /** Items and problems that units added become new ones. */
  readonly acceptNew: boolean;
}

export const collectCommand: StoreCommand = {
  name: "collect",
  usage: "文件.xlsx … [--year 年度] [--dry-run] [--accept-valid] [--accept-new]",
  description:
    "收回各单位填好的填报表；有冲突、有不能识别的内容或者有不能收回的文件就全部不收回，--accept-valid 时只略过这些，--dry-run 只看结果不收回；单位自行填写的新增事项和问题只列出来，--accept-new 时一并新增，与已有事项名称相同或相近的、两个单位填报同名的除外",
  options: ["year"],
  flags: ["dry-run", "accept-valid", "accept-new"],
  words: [1, 500],
  store: "existing",
  reads: ({ flags }) => flags.has("dry-run"),
  plan: (args) => {
    const wish: CollectWish = {
      sources: args.words.map((file) => resolve(file)),
      year: args.options["year"] === undefined ? null : yearOption(args),
      dryRun: args.flags.has("dry-run"),
      acceptValid: args.flags.has("accept-valid"),
      acceptNew: args.flags.has("accept-new"),
    };
    return (context) => collectAsWished(context, wish);
  },
};

async function collectAsWished(context: UseCaseContext, wish: CollectWish): Promise<Result<CommandAnswer>> {
  const sources = [...wish.sources];
  const told = wish.year === null ? await yearOfForms(sources) : succeed(wish.year);
  if (!told.ok) return told;
  const year = told.value;
  const { examineForms } = await import("../../exchange/forms/examine-forms.ts");
  const plan = await examineForms(context, { year, sources });
  if (!plan.ok) return plan;
  const refusal = plan.value.files.find((file) => file.refusal !== null)?.refusal ?? null;
  if (refusal !== null && !wish.acceptValid) return fail(refusal);
  if (plan.value.forms === 0 && refusal === null && !plan.value.files.some(({ forms }) => forms.length > 0)) {
    return fail(noForm);
  }
  const isRefused = isInDoubt(plan.value) && !wish.acceptValid;
  const { dryRun } = wish;
  if (dryRun || isRefused) return succeed(collectAnswer(plan.value, { year, outcome: null, dryRun, isRefused }));
  const proposals = wish.acceptNew ? plainProposals(plan.value.proposals) : [];
  const outcome = await collect(context, { sources, year }, plan.value, proposals);
  if (!outcome.ok) return outcome;
  return succeed(collectAnswer(plan.value, { year, outcome: outcome.value, dryRun, isRefused }));
}

async function collect(
  context: UseCaseContext,
  { sources, year }: { readonly sources: string[]; readonly year: number },
  { files, revision }: CollectionPlan,
  proposals: readonly Proposal[],
): Promise<Result<CollectionOutcome>> {
  const { collectForms } = await import("../../exchange/forms/collect-forms.ts");
  const fingerprints = files.map(({ fingerprint }) => fingerprint);
  const request = {
    sources,
    year,
    fingerprints,
    basedOn: revision,
    decisions: [],
    proposals: proposals.map(({ id }) => ({ proposal: id })),
  };
  return collectForms(context, { ...request, taskId: context.newId() });
}

/** The year of the first form among the files; why the first of them cannot be read where there is no form at all. */
async function yearOfForms(sources: readonly string[]): Promise<Result<number>> {
  const { readReturned } = await import("../../exchange/forms/read-returned.ts");
  let refusal: Result<never> | null = null;
  for (const source of sources) {
    const [file] = await readReturned([source]);
    const [row] = file?.forms.rows ?? [];
    if (row !== undefined) return succeed(row.key.year);
    if (file !== undefined && file.refusal !== null) refusal ??= fail(file.refusal);
  }
  return refusal ?? fail(noForm);
}

const noForm = {
  kind: "input-not-acceptable",
  problems: [{ field: "sources", message: "这些文件中没有本程序发出的填报表" }],
} as const;
