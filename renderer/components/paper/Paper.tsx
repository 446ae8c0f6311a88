import { useMemo, type ReactNode } from "react";
import { chapterNumber } from "../../../shared/domain/heading-numbers.ts";
import { hasContentsUnderTitle } from "../../../shared/domain/report-front.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import type { ContentsLine } from "../../../shared/ipc/questions/reports.ts";
import { chapterPlace, contentsPlaces, sectionPlace } from "./numbering.ts";
import { AnnexList } from "./AnnexList.tsx";
import { AnnexSheet } from "./AnnexSheet.tsx";
import { Blocks } from "./Blocks.tsx";
import { ContentsPage, CoverPage, ImprintLines, RedHeadLines } from "./FrontSheets.tsx";
import { Notes } from "./Notes.tsx";
import { noteNumbers, NotesContext } from "./notes.ts";
import { Sheet } from "./Sheet.tsx";
import { SignatureLines } from "./SignatureLines.tsx";
import "./paper.css";
import "./paper-blocks.css";

interface PaperProps {
  readonly document: ReportDocument;
  /** 目录 of the file; empty where it has none. */
  readonly contents: readonly ContentsLine[];
  /** Room for a sheet, in px. */
  readonly width: number;
}

/** The report as it will read on paper: the text on one long sheet, every annex on its own. */
export function Paper({ document: report, contents, width }: PaperProps): ReactNode {
  const { title, cutOffLine, marking, front, chapters, signature, annexes } = report;
  const numbers = useMemo(() => noteNumbers(report), [report]);
  const places = useMemo(() => contentsPlaces(report), [report]);
  const go = (place: number) => document.getElementById(places[place] ?? "")?.scrollIntoView({ block: "start" });
  const sheet = { orientation: "portrait", marking, width } as const;
  return (
    <NotesContext value={numbers}>
      <article className="paper" aria-label={`${title}（预览）`}>
        {front?.cover && (
          <Sheet {...sheet} label="封面，可左右滚动">
            <CoverPage cover={front.cover} />
          </Sheet>
        )}
        {contents.length > 0 && !hasContentsUnderTitle(front) && (
          <Sheet {...sheet} label="目录，可左右滚动">
            <ContentsPage lines={contents} onGo={go} />
          </Sheet>
        )}
        <Sheet {...sheet} label="报告正文，可左右滚动">
          {front?.redHead && <RedHeadLines head={front.redHead} />}
          <h2 className="paper-title">{title}</h2>
          <p className="paper-cut-off">{cutOffLine}</p>
          {contents.length > 0 && hasContentsUnderTitle(front) && <ContentsPage lines={contents} onGo={go} />}
          {chapters.map((chapter, index) => (
            <section key={chapter.id} id={chapterPlace(chapter.id)} className="paper-chapter">
              <h3 className="paper-heading paper-heading-1">
                {chapterNumber(index + 1)}
                {chapter.title}
              </h3>
              <Blocks blocks={chapter.blocks} placeOf={(at) => sectionPlace(chapter.id, at)} />
              <Notes blocks={chapter.blocks} />
            </section>
          ))}
          <AnnexList annexes={annexes} />
          <SignatureLines signature={signature} />
        </Sheet>
        {annexes.map((annex) => (
          <AnnexSheet key={annex.number} annex={annex} annexCount={annexes.length} marking={marking} width={width} />
        ))}
        {front?.imprint && (
          <Sheet {...sheet} label="版记，可左右滚动">
            <ImprintLines imprint={front.imprint} />
          </Sheet>
        )}
      </article>
    </NotesContext>
  );
}
