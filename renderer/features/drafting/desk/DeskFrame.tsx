import { useState, type ReactNode } from "react";
import type { DraftVersion } from "../../../../shared/domain/draft/draft.ts";
import { momentInWords } from "../../../lib/format.ts";
import { useExportDraft } from "../export/use-export-draft.ts";
import { ExportLine } from "../export/ExportLine.tsx";
import { ObjectDialogs } from "../objects/ObjectDialog.tsx";
import type { FrontPart } from "../front/FrontForm.tsx";
import { showFrontForm } from "../front/show-front-form.ts";
import { useDesk } from "./desk-context.ts";
import { ChapterTree } from "./ChapterTree.tsx";
import { ClashLine } from "./ClashLine.tsx";
import { DeskHead } from "./DeskHead.tsx";
import { DeskToolbar } from "./DeskToolbar.tsx";
import { PaperDesk } from "./PaperDesk.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { useSideTab } from "./use-side-tab.ts";

interface DeskFrameProps {
  /** The stored text was damaged: this is the version that lies here instead. */
  readonly recoveredFrom: DraftVersion | null;
  readonly onLeave: () => void;
}

/** Head and tools above; chapters, paper and what can be put in side by side. */
export function DeskFrame({ recoveredFrom, onLeave }: DeskFrameProps): ReactNode {
  const { session, readOnly } = useDesk();
  const side = useSideTab(session);
  const exporting = useExportDraft();
  const editFront = (part: FrontPart) => {
    side.show("content");
    // The form is there once the panel is drawn.
    requestAnimationFrame(() => showFrontForm(part));
  };
  return (
    <section className="desk" aria-label="起草报告">
      <DeskHead
        exporting={exporting}
        onLeave={onLeave}
        onShowChecks={() => side.show("checks")}
        onReadBack={() => side.show("returned")}
      />
      <ExportLine exporting={exporting} />
      <ClashLine />
      {recoveredFrom !== null && <RecoveredLine version={recoveredFrom} />}
      {!readOnly && <DeskToolbar side={side} />}
      <ObjectDialogs />
      <div className="desk-body">
        <ChapterTree />
        <PaperDesk onEditFront={editFront} />
        <SidePanel side={side} />
      </div>
    </section>
  );
}

function RecoveredLine({ version }: { readonly version: DraftVersion }): ReactNode {
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <p className="desk-line" role="alert">
      保存的内容有损坏，这里显示的是{momentInWords(version.createdAt)}保存的版本。继续修改后将以此为准。
      <button type="button" className="link-button" onClick={() => setRead(true)}>
        知道了
      </button>
    </p>
  );
}
