import { EditorContent } from "@tiptap/react";
import { useRef, type ReactNode } from "react";
import { Sheet } from "../../../components/paper/Sheet.tsx";
import { useWidth } from "../../../lib/use-width.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import type { FrontPart } from "../front/FrontForm.tsx";
import { CoverOnPaper, ImprintOnPaper, RedHeadOnPaper } from "../front/FrontOnPaper.tsx";
import { frontIn } from "../front/front-in.ts";
import { FigureTip } from "../figures/FigureTip.tsx";
import { MatchLine } from "../figures/MatchLine.tsx";
import { useDesk } from "./desk-context.ts";
import { PageEnds } from "./PageEnds.tsx";
import { useEditorValue } from "./use-editor-value.ts";

/** Room at both sides of the sheet, in px. */
const margins = 32;

interface PaperDeskProps {
  /** Shows where cover, 版头 and 版记 are filled in. */
  readonly onEditFront: (part: FrontPart) => void;
}

/** The paper: what is typed stands where it will be printed, 28 characters a line. */
export function PaperDesk({ onEditFront }: PaperDeskProps): ReactNode {
  const { session, readOnly } = useDesk();
  const { kind } = useWorkingYear();
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const front = useEditorValue(session, frontIn);
  const sheet = {
    orientation: "portrait",
    marking: kind === "demo" ? "演示数据" : null,
    width: Math.max(400, width - margins),
  } as const;
  return (
    <div className="desk-middle">
      <div className="desk-room" ref={room} tabIndex={readOnly ? 0 : -1} role="region" aria-label="报告纸面">
        <div className="paper desk-sheet">
          {front?.cover != null && (
            <Sheet {...sheet} label="封面，可左右滚动">
              <CoverOnPaper onEdit={onEditFront} />
            </Sheet>
          )}
          <Sheet {...sheet} label="报告正文，可左右滚动">
            <div className={readOnly ? "desk-paper desk-paper-read-only" : "desk-paper"}>
              <RedHeadOnPaper onEdit={onEditFront} />
              <EditorContent editor={session.editor} />
              <PageEnds />
            </div>
          </Sheet>
          {front?.imprint != null && (
            <Sheet {...sheet} label="版记，可左右滚动">
              <ImprintOnPaper onEdit={onEditFront} />
            </Sheet>
          )}
        </div>
        <FigureTip room={room} />
      </div>
      <MatchLine />
    </div>
  );
}
