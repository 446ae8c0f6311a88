import { searchKindLabels } from "../../../shared/domain/search/search-kinds.ts";
import { succeed } from "../../../shared/result.ts";
import { WrongUsage, wholeNumber, word, type Arguments } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

/** As the window takes it, in signs. */
const longestText = 200;

function wantedText(args: Arguments): string {
  const text = word(args, 0, "要查找的文字");
  if (text.trim() === "") throw new WrongUsage("要查找的文字不能是空白");
  if (text.length > longestText) throw new WrongUsage(`要查找的文字最多${longestText}个字`);
  return text;
}

export const searchCommand: StoreCommand = {
  name: "search",
  usage: "文字 [--limit 条数]",
  description: "在所有年度的事项、问题、进展、指标、清单、素材和报告文稿中查找，名称可用拼音",
  options: ["limit"],
  words: [1, 1],
  store: "existing",
  reads: () => true,
  plan: (args) => {
    const request = { text: wantedText(args), limit: wholeNumber(args, "limit", 1, 200, 20) };
    return async (context) => {
      const { findText } = await import("../../search/find-text.ts");
      const found = await findText(context, request);
      if (!found.ok) return found;
      const lines = found.value.hits.map(({ kind, year, title, excerpt }) =>
        [searchKindLabels[kind], year === null ? "" : `${year}年度`, title, excerpt]
          .filter((part) => part !== "")
          .join("  "),
      );
      const hits = found.value.hits.map(({ kind, id, year, title, excerpt }) => ({ kind, id, year, title, excerpt }));
      return succeed({ json: { hits }, lines: lines.length === 0 ? ["没有找到"] : lines });
    };
  },
};
