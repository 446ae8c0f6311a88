import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { listSnapshots } from "../../store/snapshots.ts";
import { word } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";
import { comparisonLines } from "./comparison-lines.ts";

export const snapshotDiffCommand: StoreCommand = {
  name: "snapshot diff",
  usage: "编号或年度 编号或年度",
  description: "对比两个年度：新增、不再列入和有变化的事项，合计和分领域数据；未归档的年度写年度，按现有数据对比",
  options: [],
  words: [2, 2],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const [one, other] = [word(args, 0, "第一个年度"), word(args, 1, "第二个年度")];
    return async (context) => {
      const first = yearOf(context, one);
      if (!first.ok) return first;
      const second = yearOf(context, other);
      if (!second.ok) return second;
      const { compareSnapshots } = await import("../../archive/compare-snapshots.ts");
      const compared = await compareSnapshots(context, { years: [first.value, second.value] });
      return compared.ok ? succeed({ json: compared.value, lines: comparisonLines(compared.value) }) : compared;
    };
  },
};

/** A year by its four digits, or an archived one by its id or how that begins. */
function yearOf({ db }: UseCaseContext, text: string): Result<number> {
  if (/^(19|20|21)\d\d$/.test(text)) return succeed(Number(text));
  const [found, another] = listSnapshots(db).filter(({ id }) => id.startsWith(text));
  return found === undefined || another !== undefined
    ? fail({ kind: "not-found", what: "snapshot" })
    : succeed(found.year);
}
