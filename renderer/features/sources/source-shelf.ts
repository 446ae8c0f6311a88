import type { SourceDraft } from "../../../shared/domain/sources/tidy-source.ts";
import type { Source, SourceKind } from "../../../shared/domain/year-data.ts";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { FieldLabels } from "../../components/fields/binding.ts";
import { absent } from "../../lib/format.ts";
import { Shelf } from "../../lib/saving/shelf.ts";

/** What a form knows of a source: its text does not change. */
export type SourceFields = SourceDraft & Pick<Source, "id" | "revision">;

/** What is being typed about sources, for the whole window. */
export const sourceShelf = new Shelf<SourceFields, SourceDraft>();

export const sourceLabels: FieldLabels<SourceDraft> = {
  title: "标题",
  kind: "类型",
  publisher: "来源单位",
  publishedOn: "发布日期",
};

export const sourceKindLabels: Readonly<Record<SourceKind, string>> = {
  article: "文章",
  notice: "通知",
  minutes: "纪要",
  workbook: "表格",
};

/** The value of a field in words, for setting two of them side by side. */
export function sourceValueInWords(field: keyof SourceDraft, draft: SourceDraft): string {
  if (field === "kind") return sourceKindLabels[draft.kind];
  if (field === "publishedOn") return draft.publishedOn === null ? absent : dateInWords(draft.publishedOn);
  return draft[field] ?? absent;
}

/** 文章，遂宁日报，2022年2月18日: what is known about a source beside its title. */
export function aboutSource({ kind, publisher, publishedOn }: Omit<SourceDraft, "title">): string {
  return [sourceKindLabels[kind], publisher, publishedOn && dateInWords(publishedOn)].filter(Boolean).join("，");
}
