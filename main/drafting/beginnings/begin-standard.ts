import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { DraftKind } from "../../../shared/domain/draft/draft.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { buildReport } from "../../reports/build-report.ts";
import { reportFacts } from "../../reports/report-facts.ts";
import type { ReportSource } from "../../reports/report-source.ts";
import type { Binding } from "../binding/bind-runs.ts";
import { composeBody } from "../binding/compose-body.ts";
import { casesOf } from "./compose-cases.ts";

/** A report drafted from the data: the whole standard report, or the part of it that a shorter kind is made of. */
export function beginStandard(source: ReportSource, asOf: IsoDate, kind: DraftKind, binding: Binding): DraftBody {
  const facts = reportFacts(source, asOf);
  const body = composeBody(buildReport(source, asOf).document, facts, binding);
  const named = { ...body, title: titleOf(body.title, kind) };
  switch (kind) {
    case "annual":
    case "halfYear":
      return named;
    case "topic":
      return { ...named, chapters: named.chapters.filter(({ id }) => topicChapters.has(id)) };
    case "brief":
      return { ...named, annexes: [], chapters: briefChapters(named) };
    case "cases":
      return { ...named, annexes: [], chapters: casesOf(facts, binding) };
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

/** 简报: what the year comes to, and its figures, without numbered chapters. */
function briefChapters({ chapters }: DraftBody): DraftBody["chapters"] {
  const overall = chapters.find(({ id }) => id === "overall-progress");
  const blocks = overall?.blocks.filter(({ kind }) => kind === "paragraph" || kind === "figures") ?? [];
  return [{ id: "brief", title: "", blocks }];
}
