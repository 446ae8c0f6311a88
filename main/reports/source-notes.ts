import { dateInWords } from "../../shared/domain/dates.ts";
import { asDocumentTitle, officialText } from "../../shared/domain/official-text.ts";
import type { Source, YearData } from "../../shared/domain/year-data.ts";
import { footnoteMark } from "./inline-marks.ts";

/** What a footnote says about where an indicator comes from, by the indicator's id. */
export type SourceNotes = ReadonlyMap<string, string>;

/** The notes of all indicators that cite a source; one that cites several names them all. */
export function sourceNotes({ citations, sources }: Pick<YearData, "citations" | "sources">): SourceNotes {
  const namesOf = new Map(sources.map((source) => [source.id, nameOf(source)]));
  const cited = new Map<string, Set<string>>();
  for (const { targetKind, targetId, sourceId } of citations) {
    const name = namesOf.get(sourceId);
    if (targetKind !== "observation" || name === undefined) continue;
    cited.set(targetId, (cited.get(targetId) ?? new Set()).add(name));
  }
  return new Map([...cited].map(([id, names]) => [id, noteOf([...names])]));
}

/** A text that came without a title is described, and a description does not stand in 《》. */
const withoutTitle = /（[^（）]*(?:未载|没有|无)标题[^（）]*）$/;

type NamedSource = Pick<Source, "title" | "publisher" | "publishedOn">;

/** 《内江荣昌…》（内江日报，2021年3月5日）: what is not known is left out. */
function nameOf({ title, publisher, publishedOn }: NamedSource): string {
  const details = [publisher, publishedOn === null ? null : dateInWords(publishedOn)].filter((part) => part !== null);
  const named = withoutTitle.test(title) ? title : asDocumentTitle(title);
  return officialText(`${named}${details.length === 0 ? "" : `（${details.join("，")}）`}`);
}

/** What a footnote says about one source: 来源：《…》（内江日报，2021年3月5日）。 */
export function noteOfSource(source: NamedSource): string {
  return noteOf([nameOf(source)]);
}

function noteOf(names: readonly string[]): string {
  return `来源：${names.join("；")}。`;
}

/** A clause with what it says and the note it needs. */
export interface NotedClause {
  readonly clause: string;
  readonly note: string | null;
}

/** The clauses with a footnote behind the last of those that follow each other and have the same source. */
export function withFootnotes(clauses: readonly NotedClause[]): readonly string[] {
  return clauses.map(({ clause, note }, index) =>
    note === null || clauses[index + 1]?.note === note ? clause : `${clause}${footnoteMark(note)}`,
  );
}
