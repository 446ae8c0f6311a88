import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { DraftKind } from "../../../shared/domain/draft/draft.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { buildReport } from "../../reports/build-report.ts";
import { reportFacts } from "../../reports/report-facts.ts";
import type { ReportSource } from "../../reports/report-source.ts";
import type { Binding } from "../binding/bind-runs.ts";
import type { Chapter, ReportDocument } from "../../../shared/domain/report.ts";
import { composeBody } from "../binding/compose-body.ts";
import { casesOf } from "./compose-cases.ts";
import { asPartByItself } from "./part-by-itself.ts";

/** A report drafted from the data: the whole standard report, or the part of it that a shorter kind is made of. */
export function beginStandard(source: ReportSource, asOf: IsoDate, kind: DraftKind, binding: Binding): DraftBody {
  const facts = reportFacts(source, asOf);
  const part = partOf(buildReport(source, asOf).document, kind);
  const body = composeBody(part, facts, binding);
  const named = { ...body, title: titleOf(body.title, kind) };
  switch (kind) {
    case "annual":
    case "halfYear":
    case "topic":
      return named;
    case "brief":
      // What is drafted keeps its passages; on paper it is text without numbered chapters.
      return { ...named, chapters: named.chapters.map((chapter) => ({ ...chapter, id: "brief", title: "" })) };
    case "cases":
      return { ...named, chapters: casesOf(facts, binding) };
  }
}

/** What of the standard report a kind is made of. */
function partOf(document: ReportDocument, kind: DraftKind): ReportDocument {
  const { chapters } = document;
  switch (kind) {
    case "annual":
    case "halfYear":
      return document;
    case "topic":
      return asPartByItself({ ...document, chapters: chapters.filter(({ id }) => topicChapters.has(id)) });
    case "brief":
      return asPartByItself({ ...document, annexes: [], chapters: briefChapters(chapters) });
    case "cases":
      return { ...document, annexes: [], chapters: [] };
  }
}

const topicChapters = new Set(["field-progress", "problems", "next-steps"]);

const titles: Readonly<Record<Exclude<DraftKind, "annual">, string>> = {
  halfYear: "上半年进展情况报告",
  topic: "专题报告",
  brief: "简报",
  cases: "典型案例",
};

/** 2021年度区域合作事项进展情况报告 becomes 2021年度区域合作事项简报; an own title keeps its words. */
function titleOf(title: string, kind: DraftKind): string {
  return kind === "annual" ? title : title.replace(/(?:工作)?(?:进展)?情况报告$/u, titles[kind]);
}

/** 简报: what the year comes to, and its figures. */
function briefChapters(chapters: readonly Chapter[]): readonly Chapter[] {
  return chapters
    .filter(({ id }) => id === "overall-progress")
    .map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.filter(({ kind }) => kind === "paragraph" || kind === "figures"),
    }));
}
