import { fail, succeed } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { inBeginning } from "../store/history-step.ts";
import { insertYear, listYears, updateYear } from "../store/years.ts";
import { recordArticle } from "./record-article.ts";
import { sampleArticles, yearsOfSample } from "./sample-articles.ts";

/**
 * Fills an empty store with the years of the sample articles, all or nothing. Answers the years and how many items they
 * hold; refuses a store that holds any year already (`store-not-empty`). The history of those years begins with this.
 */
export const fillSample: UseCase<"sample:fill"> = (context) =>
  inBeginning(context, "载入示例年度", () => {
    const { db, storePath } = context;
    if (listYears(db).length > 0) return fail({ kind: "store-not-empty", path: storePath });
    const years = recordYears(context);
    const articles = sampleArticles();
    let items = 0;
    for (const [done, article] of articles.entries()) {
      if (context.cancelled()) return fail({ kind: "cancelled" });
      context.progress(done / articles.length, `正在填入《${article.article.source.title}》`);
      items += recordArticle(context, article);
    }
    context.progress(1, "示例年度已填好");
    return succeed({ years, items });
  });

function recordYears({ db, now }: UseCaseContext): number[] {
  return yearsOfSample().map(({ year, cutOffDate }) => {
    insertYear(db, { year, kind: "real" }, now());
    updateYear(db, year, { cutOffDate }, now());
    return year;
  });
}
