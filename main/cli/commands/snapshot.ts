import { cutOffOf } from "../../../shared/domain/cut-off.ts";
import type { SnapshotSummary } from "../../../shared/ipc/questions/snapshots.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { listSnapshots } from "../../store/snapshots.ts";
import { readYear } from "../../store/years.ts";
import { cutOffOption, pathOption, word, yearOption } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";
import { listCommand } from "../list-command.ts";

export const snapshotCreateCommand: StoreCommand = {
  name: "snapshot create",
  usage: "--year 年度 [--as-of 截至日期]",
  description: "归档一个年度；不写截至日期时用该年度已定的截至日期，未定的用当年12月31日",
  options: ["year", "as-of"],
  words: [0, 0],
  store: "existing",
  reads: () => false,
  plan: (args) => {
    const year = yearOption(args);
    const typedDate = cutOffOption(args, year);
    return async (context) => {
      const asOf = typedDate ?? cutOffOf(readYear(context.db, year), year);
      const { createSnapshot } = await import("../../archive/create-snapshot.ts");
      const made = await createSnapshot(context, { taskId: context.newId(), year, asOf, basedOn: null });
      return made.ok ? succeed({ json: made.value, lines: [`已归档：${inLine(made.value)}`] }) : made;
    };
  },
};

export const snapshotListCommand = listCommand({
  name: "snapshot list",
  description: "列出已归档的年度",
  key: "snapshots",
  read: listSnapshots,
  inLine,
  none: "还没有归档的年度",
});

export const snapshotVerifyCommand: StoreCommand = {
  name: "snapshot verify",
  usage: "[编号]",
  description: "核验一个或全部归档；有损坏时退出码为 3",
  options: [],
  words: [0, 1],
  store: "existing",
  reads: () => true,
  plan: (args) => async (context) => {
    const chosen = chosenSnapshots(context, args.words[0]);
    if (!chosen.ok) return chosen;
    const { verifySnapshot } = await import("../../archive/verify-snapshot.ts");
    const results = [];
    for (const { id, year } of chosen.value) {
      const verified = await verifySnapshot(context, { taskId: context.newId(), id });
      if (!verified.ok) return verified;
      results.push({ id, year, ...verified.value });
    }
    const lines = results.map(({ year, id, intact, damagedParts }) =>
      intact ? `${year}年度 ${id} 完好` : `${year}年度 ${id} 已损坏：${damagedParts.join("、")}`,
    );
    const exitCode = results.every(({ intact }) => intact) ? 0 : 3;
    return succeed({ json: { results }, lines: lines.length === 0 ? ["还没有归档的年度"] : lines, exitCode });
  },
};

export const snapshotExportCommand: StoreCommand = {
  name: "snapshot export",
  usage: "编号 --out 文件.zip",
  description: "导出归档：报告、事项表、全部数据和校验清单",
  options: ["out"],
  endings: [".zip"],
  words: [1, 1],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const start = word(args, 0, "归档编号");
    const destination = pathOption(args, "out");
    return async (context) => {
      const chosen = chosenSnapshots(context, start);
      if (!chosen.ok) return chosen;
      const id = chosen.value[0]?.id ?? "";
      const { exportSnapshot } = await import("../../archive/export-snapshot.ts");
      const written = await exportSnapshot(context, { taskId: context.newId(), id, destination });
      return written.ok ? succeed({ json: written.value, lines: [`已导出：${written.value.path}`] }) : written;
    };
  },
};

/** The snapshot with that id, or whose id begins so; all of them without one. */
function chosenSnapshots({ db }: UseCaseContext, start: string | undefined): Result<readonly SnapshotSummary[]> {
  const all = listSnapshots(db);
  if (start === undefined) return succeed(all);
  const chosen = all.filter(({ id }) => id.startsWith(start));
  return chosen.length === 1 ? succeed(chosen) : fail({ kind: "not-found", what: "snapshot" });
}

function inLine({ id, year, asOf, itemCount, sha256 }: SnapshotSummary): string {
  return `${year}年度 ${id} 截至${asOf} 事项${itemCount}项 封存编码${sha256.slice(0, 12)}`;
}
