import type { ReactNode } from "react";
import type { ReportDocument } from "../../../../shared/domain/report.ts";
import { AnnexSheet } from "./AnnexSheet.tsx";
import { AnnexList } from "./AnnexList.tsx";
import { Blocks } from "./Blocks.tsx";
import { Sheet } from "./Sheet.tsx";
import { SignatureLines } from "./SignatureLines.tsx";
import { chapterNumber, chapterPlace, sectionPlace } from "../numbering.ts";
import "./paper.css";

interface PaperProps {
  readonly document: ReportDocument;
  /** Room for a sheet, in px. */
  readonly width: number;
}

/** The report as it will read on paper: the text on one long sheet, every annex on its own. */
export function Paper({ document, width }: PaperProps): ReactNode {
  const { title, cutOffLine, marking, chapters, signature, annexes } = document;
  return (
    <article className="paper" aria-label={`${title}（预览）`}>
      <Sheet orientation="portrait" marking={marking} label="报告正文，可左右滚动" width={width}>
        <h2 className="paper-title">{title}</h2>
        <p className="paper-cut-off">{cutOffLine}</p>
        {chapters.map((chapter, index) => (
          <section key={chapter.id} id={chapterPlace(chapter.id)} className="paper-chapter">
            <h3 className="paper-heading paper-heading-1">
              {chapterNumber(index + 1)}
              {chapter.title}
            </h3>
            <Blocks blocks={chapter.blocks} placeOf={(at) => sectionPlace(chapter.id, at)} />
          </section>
        ))}
        <AnnexList annexes={annexes} />
        <SignatureLines signature={signature} />
      </Sheet>
      {annexes.map((annex) => (
        <AnnexSheet key={annex.number} annex={annex} annexCount={annexes.length} marking={marking} width={width} />
      ))}
    </article>
  );
}
