import { succeed } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { WrongUsage, wholeNumber, yearOption, type Arguments } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

export const sampleCommand: StoreCommand = {
  name: "sample",
  usage: "[--generate 事项数 --year 年度 [--seed 种子]]",
  description: "向新的数据文件填入示例年度；加 --generate 时生成一个标明“演示数据”的年度",
  options: ["generate", "seed", "year"],
  words: [0, 0],
  store: "may be new",
  reads: () => false,
  plan: (args) => {
    const generates = args.options["generate"] !== undefined;
    if (!generates && (args.options["year"] ?? args.options["seed"]) !== undefined) {
      throw new WrongUsage("--year 和 --seed 要与 --generate 一起使用");
    }
    const fill = generates ? generating(args) : fillingSample;
    return async (context) => {
      const filled = await fill(context);
      if (!filled.ok) return filled;
      const { years, items } = filled.value;
      return succeed({ json: filled.value, lines: [`已填入 ${years.join("、")} 年度，共 ${items} 项合作事项`] });
    };
  },
};

async function fillingSample(context: UseCaseContext) {
  const { fillSample } = await import("../../sample/fill-sample.ts");
  return fillSample(context, { taskId: context.newId() });
}

function generating(args: Arguments) {
  const year = yearOption(args);
  const items = wholeNumber(args, "generate", 1, 100_000);
  const seed = wholeNumber(args, "seed", 0, 999_999_999, 1);
  return async (context: UseCaseContext) => {
    const { generateSample } = await import("../../sample/generate-sample.ts");
    return generateSample(context, { taskId: context.newId(), year, items, seed });
  };
}
