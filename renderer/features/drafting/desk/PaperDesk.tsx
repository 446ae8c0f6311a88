import { EditorContent } from "@tiptap/react";
import { useRef, type ReactNode } from "react";
import { Sheet } from "../../../components/paper/Sheet.tsx";
import { useWidth } from "../../../lib/use-width.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { FigureTip } from "../figures/FigureTip.tsx";
import { MatchLine } from "../figures/MatchLine.tsx";
import { useDesk } from "./desk-context.ts";
import { PageEnds } from "./PageEnds.tsx";

/** Room at both sides of the sheet, in px. */
const margins = 32;

/** The paper: what is typed stands where it will be printed, 28 characters a line. */
export function PaperDesk(): ReactNode {
  const { session, readOnly } = useDesk();
  const { kind } = useWorkingYear();
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  return (
    <div className="desk-middle">
      <div className="desk-room" ref={room} tabIndex={readOnly ? 0 : -1} role="region" aria-label="报告纸面">
        <div className="paper desk-sheet">
          <Sheet
            orientation="portrait"
            marking={kind === "demo" ? "演示数据" : null}
            label="报告正文，可左右滚动"
            width={Math.max(400, width - margins)}
          >
            <div className={readOnly ? "desk-paper desk-paper-read-only" : "desk-paper"}>
              <EditorContent editor={session.editor} />
              <PageEnds />
            </div>
          </Sheet>
        </div>
        <FigureTip room={room} />
      </div>
      <MatchLine />
    </div>
  );
}
