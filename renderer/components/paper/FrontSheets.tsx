import type { ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import type { Cover, Imprint, RedHead } from "../../../shared/domain/report-front.ts";
import type { ContentsLine } from "../../../shared/ipc/questions/reports.ts";

export function CoverPage({ cover: { title, unit, date } }: { readonly cover: Cover }): ReactNode {
  return (
    <div className="paper-cover">
      <p className="paper-cover-title">{title}</p>
      <p>{unit}</p>
      <p>{dateInWords(date)}</p>
    </div>
  );
}

interface ContentsPageProps {
  readonly lines: readonly ContentsLine[];
  readonly onGo: (place: number) => void;
}

/** 目录 with the pages that the file is expected to have. */
export function ContentsPage({ lines, onGo }: ContentsPageProps): ReactNode {
  return (
    <nav className="paper-contents" aria-label="目录">
      <p className="paper-contents-title">目　录</p>
      {lines.map(({ level, text, page }, place) => (
        <button
          key={`${page} ${text}`}
          type="button"
          className={`paper-contents-line paper-contents-${level}`}
          onClick={() => onGo(place)}
        >
          <span>{text}</span>
          <span className="paper-contents-dots" />
          <span>{page}</span>
        </button>
      ))}
    </nav>
  );
}

/** 发文机关标志, 发文字号 and the red line. */
export function RedHeadLines({ head: { marks, documentNumber } }: { readonly head: RedHead }): ReactNode {
  const longest = Math.max(1, ...marks.map((mark) => mark.length));
  return (
    <header className="paper-red-head">
      {marks.map((mark) => (
        <p key={mark} className="paper-red-mark" style={{ fontSize: `${Math.max(18, Math.min(52, 442 / longest))}pt` }}>
          {mark}
        </p>
      ))}
      <p className="paper-document-number">{documentNumber}</p>
    </header>
  );
}

/** 版记 at the foot of the last page. */
export function ImprintLines({ imprint }: { readonly imprint: Imprint }): ReactNode {
  const { copiesTo, printedBy, printedOn } = imprint;
  return (
    <footer className="paper-imprint">
      {copiesTo !== null && <p>抄送：{copiesTo}</p>}
      <p className="paper-imprint-printed">
        <span>{printedBy}</span>
        <span>{dateInWords(printedOn)}印发</span>
      </p>
    </footer>
  );
}
