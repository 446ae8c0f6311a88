import { searchKindLabels } from "../../../shared/domain/search/search-kinds.ts";
import { succeed } from "../../../shared/result.ts";
import { findText } from "../../search/find-text.ts";
import { wholeNumber, word } from "../arguments.ts";
import type { StoreCommand } from "../command.ts";

export const searchCommand: StoreCommand = {
  name: "search",
  usage: "文字 [--limit 条数]",
  description: "在所有年度的事项、问题、进展、指标、清单和素材中查找，名称可用拼音",
  options: ["limit"],
  words: [1, 1],
  store: "existing",
  plan: (args) => {
    const request = { text: word(args, 0, "要查找的文字"), limit: wholeNumber(args, "limit", 1, 200, 20) };
    return async (context) => {
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
