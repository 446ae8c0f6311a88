import type { Checkpoint } from "../../../shared/checkpoint.ts";
import { tidyName } from "../../../shared/domain/template/marks.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { Splice } from "../../inspect/repair/splice.ts";
import { style } from "../word/style-names.ts";
import { beginWriting } from "../word/writing.ts";
import { bodyLook, withBodyLook } from "./body-look.ts";
import { wholeSplices } from "./fill-whole.ts";
import { withImageNames } from "./image-parts.ts";
import type { ParagraphFill } from "./match-placeholders.ts";
import { roomAt, withinWidth } from "./page-room.ts";
import type { PlacedDocument } from "./placed-document.ts";
import { withFreeIds, type FirstIds } from "./settle-ids.ts";
import { withStyles, type StylePlan } from "./style-plan.ts";
import { contentXml, type ContentWriting } from "./write-content.ts";

export type WholeFill = Extract<ParagraphFill, { kind: "whole" }>;

interface WholeContents {
  readonly fills: readonly WholeFill[];
  readonly placed: PlacedDocument;
  readonly report: ReportDocument;
  readonly drawings: readonly string[];
  readonly plan: StylePlan;
  readonly ids: FirstIds;
  /** Free in the office's file. */
  readonly prefix: string;
  readonly checkpoint: Checkpoint;
}

/** Chapters, charts and tables in the place of their placeholders, in the order of the file. */
export function wholeContents({
  fills,
  placed,
  report,
  drawings,
  plan,
  ids,
  prefix,
  checkpoint,
}: WholeContents): readonly Splice[] {
  const using: ContentWriting = {
    writing: beginWriting(placed.document, drawings),
    report,
    typesNumber: (level) => !plan.isNumbered(style.headings[level]),
  };
  let chaptersBefore = 0;
  const oneMark = marksOnce();
  return fills.flatMap(({ paragraph, content }, index) => {
    checkpoint();
    const chapters = placed.placed[index] ?? [];
    const given = content.kind === "chapters" ? content.number : null;
    const firstNumber = given ?? chaptersBefore + 1;
    if (content.kind === "chapters") chaptersBefore = firstNumber + chapters.length - 1;
    const room = roomAt(paragraph.part.root, paragraph.element.start);
    const hasHeading = chapters.length === 1 && says(paragraph.before, chapters[0]?.title ?? "");
    const ours = contentXml(content, chapters, using, { room, firstNumber, hasHeading });
    const named = withImageNames(oneMark(ours), prefix);
    const styled = withStyles(withFreeIds(withinWidth(named, room), ids), plan);
    return wholeSplices(paragraph, withBodyLook(styled, bodyLook(paragraph, plan), plan.idOf(style.body)));
  });
}

/** A chapter may be asked for twice, but a bookmark stands once in a file: that of a bound figure stays at its first place. */
function marksOnce(): (xml: string) => string {
  const seen = new Set<string>();
  return (xml) =>
    xml.replaceAll(
      /<w:bookmarkStart w:id="(\d+)" w:name="(_hz_[^"]*)"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/gs,
      (marked, _id: string, name: string, inside: string) => {
        if (seen.has(name)) return inside;
        seen.add(name);
        return marked;
      },
    );
}

/** 一、总体进展情况 typed above the placeholder is the chapter's heading. */
function says(before: string, title: string): boolean {
  return title !== "" && tidyName(before).replace(/^[一二三四五六七八九十]{1,3}、/u, "") === tidyName(title);
}
