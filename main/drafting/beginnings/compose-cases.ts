import type { DraftChapter } from "../../../shared/domain/draft/draft-body.ts";
import { asSentence, officialText } from "../../../shared/domain/official-text.ts";
import { itemsToTell, storyText } from "../../reports/chapters/items-to-tell.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import type { Binding } from "../binding/bind-runs.ts";

/** 案例①…: the items of each field that have something to tell, each with its own text as its story. */
export function casesOf(facts: ReportFacts, { newId, at }: Binding): readonly DraftChapter[] {
  const cases = facts.fields.flatMap(({ items }) =>
    itemsToTell(items).flatMap((item) => {
      const text = storyText(item);
      return text === null ? [] : [{ title: officialText(item.item.title), story: asSentence(text), id: item.item.id }];
    }),
  );
  const blocks = cases.map(({ title, story, id }, index) => ({
    kind: "case" as const,
    id: newId(),
    number: index + 1,
    title,
    story: [{ kind: "paragraph" as const, runs: [{ text: story }] }],
    composed: { passage: `cases/${id}`, text: `${title}\n${story}`, at },
  }));
  return [{ id: "cases", title: "", blocks }];
}
