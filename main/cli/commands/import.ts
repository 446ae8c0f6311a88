import { resolve } from "node:path";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import { longestName } from "../../../shared/domain/longest-name.ts";
import { ownField } from "../../../shared/domain/own-field.ts";
import type { ImportChoices } from "../../../shared/exchange/import-choices.ts";
import type { ColumnMeaning } from "../../../shared/exchange/import-fields.ts";
import type {
  ExaminedColumn,
  ImportOutcome,
  ProblemRowsPlan,
  RejectedCell,
  UnknownColumn,
} from "../../../shared/ipc/questions/exchange.ts";
import { droppedKinds, type DroppedRow } from "../../../shared/exchange/problems.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { readYear } from "../../store/years.ts";
import { cutOffOption, required, word, WrongUsage, yearOption, type Arguments } from "../arguments.ts";
import type { CommandAnswer, StoreCommand } from "../command.ts";

interface ImportWish {
  readonly source: string;
  readonly year: number;
  readonly worklist: { readonly title: string; readonly mechanism: string | null };
  readonly asOf: IsoDate | null;
  readonly dryRun: boolean;
  readonly acceptValid: boolean;
  /** Columns that nobody knows become own columns of the list. */
  readonly keepColumns: boolean;
}

export const importCommand: StoreCommand = {
  name: "import",
  usage:
    "文件.xlsx|.csv --year 年度 --worklist 清单名称 [--mechanism 合作机制] [--as-of 截至日期] [--dry-run] [--accept-valid] [--keep-columns]",
  description:
    "导入表格中的事项，同一文件中的“问题清单”一并导入；有一行不能导入就全部不导入，--accept-valid 时只略过有问题的行，--dry-run 只看结果不导入，--keep-columns 把不认识的列作为自定义列导入",
  options: ["year", "worklist", "mechanism", "as-of"],
  flags: ["dry-run", "accept-valid", "keep-columns"],
  words: [1, 1],
  store: "may be new",
  reads: ({ flags }) => flags.has("dry-run"),
  plan: (args) => {
    const wish: ImportWish = {
      source: resolve(word(args, 0, "要导入的文件")),
      year: yearOption(args),
      worklist: {
        title: nameOption(args, "worklist"),
        mechanism: args.options["mechanism"] ? nameOption(args, "mechanism") : null,
      },
      asOf: cutOffOption(args, yearOption(args)),
      dryRun: args.flags.has("dry-run"),
      acceptValid: args.flags.has("accept-valid"),
      keepColumns: args.flags.has("keep-columns"),
    };
    return (context) => importAsWished(context, wish);
  },
};

function nameOption(args: Arguments, option: string): string {
  const name = required(args, option).trim();
  if (name === "" || name.length > longestName) throw new WrongUsage(`--${option} 应有1到${longestName}个字`);
  return name;
}

/** What both a trial and an import print. */
type Reported = Pick<
  ImportOutcome,
  "created" | "updated" | "unchanged" | "rejected" | "dropped" | "unknownColumns" | "problemRows"
>;

async function importAsWished(context: UseCaseContext, wish: ImportWish): Promise<Result<CommandAnswer>> {
  const { source, year } = wish;
  const { examineFile } = await import("../../exchange/import/examine-file.ts");
  const examined = await examineFile(context, {
    source,
    year,
    choices: {},
    corrections: [],
    part: { offset: 0, limit: 1 },
  });
  if (!examined.ok) return examined;
  const { choices: guessed, suggested, fingerprint } = examined.value;
  if (guessed === null) return fail(noHeader);
  const choices = wish.keepColumns ? withKeptColumns(guessed, examined.value.columns) : guessed;
  const asOf = wish.asOf ?? suggested.asOf ?? cutOffOf(readYear(context.db, year), year);
  const request = { source, year, choices, corrections: [], decisions: [], worklist: wish.worklist, asOf };
  const reported = wish.dryRun
    ? await tryOut(context, request)
    : await doIt(context, request, fingerprint, wish.acceptValid);
  if (!reported.ok) return reported;
  const exitCode = reported.value.rejected.length > 0 && !wish.acceptValid ? 3 : 0;
  const { created, updated, unchanged, rejected, dropped, unknownColumns, problemRows: problems } = reported.value;
  return succeed({
    json: {
      created,
      updated,
      unchanged,
      rejected,
      dropped,
      unknownColumns,
      asOf,
      ...(problems === null ? {} : { problems }),
    },
    lines: [...inLines(reported.value, wish, exitCode === 0), `进展数据的截至日期：${asOf}`],
    exitCode,
  });
}

/** Every column that means nothing as an own column of the list, named and guessed by what stands in it. */
function withKeptColumns(choices: ImportChoices, columns: readonly ExaminedColumn[]): ImportChoices {
  const known = new Set<number | string | null>(choices.columns.flatMap(({ column, field }) => [column, field]));
  const kept: ColumnMeaning[] = [];
  for (const { column, proposal } of columns) {
    if (proposal === null || known.has(column) || known.has(ownField(proposal.name))) continue;
    const { name, kind, unit } = proposal;
    known.add(ownField(name));
    const own = { kind, unit, choices: kind === "choice" ? proposal.choices : [] };
    kept.push({ column, field: ownField(name), unit: null, own });
  }
  return { ...choices, columns: [...choices.columns, ...kept] };
}

type PlannedRequest = Omit<
  Parameters<typeof import("../../exchange/import/plan-file.ts").planFile>[1],
  "outcomes" | "part"
>;

async function tryOut(context: UseCaseContext, request: PlannedRequest): Promise<Result<Reported>> {
  const { rejectedCells } = await import("../../exchange/import/preview.ts");
  const { planFile } = await import("../../exchange/import/plan-file.ts");
  const planned = await planFile(context, {
    ...request,
    outcomes: ["rejected"],
    part: { offset: 0, limit: Number.MAX_SAFE_INTEGER },
  });
  if (!planned.ok) return planned;
  const { counts, problems, dropped, unknownColumns, problemRows } = planned.value;
  const rejected = rejectedCells(problems, problemRows?.notes);
  return succeed({ ...counts, rejected, dropped, unknownColumns, problemRows: countsOf(problemRows) });
}

function countsOf(planned: ProblemRowsPlan | null): Reported["problemRows"] {
  if (planned === null) return null;
  const { created, updated, unchanged } = planned.counts;
  return { created, updated, unchanged };
}

async function doIt(
  context: UseCaseContext,
  request: PlannedRequest,
  fingerprint: string,
  acceptValid: boolean,
): Promise<Result<Reported>> {
  const { applyImport } = await import("../../exchange/import/apply-import.ts");
  return applyImport(context, { ...request, taskId: context.newId(), basedOn: null, fingerprint, acceptValid });
}

const noHeader = {
  kind: "input-not-acceptable",
  problems: [{ field: "source", message: "没有找到表头，表头中应有“事项名称”等列名" }],
} as const;

function inLines(
  { created, updated, unchanged, rejected, dropped, unknownColumns, problemRows }: Reported,
  { dryRun }: ImportWish,
  isSound: boolean,
): readonly string[] {
  const would = dryRun ? "将" : "";
  const done = `${would}新增${created}项，${would}更新${updated}项，${unchanged}项没有变化`;
  return [
    ...(isSound || dryRun ? [done, ...problemLines(problemRows, would)] : ["有的行不能导入，数据没有改动"]),
    ...rejected.map(rejectedLine),
    ...dropped.map(droppedLine),
    ...unknownColumns.map(unknownLine),
  ];
}

function problemLines(counts: Reported["problemRows"], would: string): readonly string[] {
  if (counts === null) return [];
  const { created, updated, unchanged } = counts;
  return [`问题清单：${would}新增${created}条，${would}更新${updated}条，${unchanged}条没有变化`];
}

function rejectedLine({ sheet, cell, column, message }: RejectedCell): string {
  const place = sheet === undefined ? cell : `“${sheet}”${cell}`;
  return `不能导入：${place} ${column}：${message}`;
}

function droppedLine({ row, kind, text }: DroppedRow): string {
  return `略过第${row}行（${droppedKinds[kind]}）：${text}`;
}

function unknownLine({ letters, heading, computed }: UnknownColumn): string {
  if (computed) return `第${letters}列“${heading}”由程序算出，不用导入`;
  return `没有导入第${letters}列：${heading === "" ? "没有列名" : `“${heading}”不是可以识别的列名`}`;
}
