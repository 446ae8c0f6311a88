import { ArrowLeftOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState, type ReactNode } from "react";
import { draftStateLabels, type DraftState } from "../../../../shared/domain/draft/draft.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { timeOfDay } from "../../../lib/format.ts";
import { useSharedPart, useSharedValue } from "../../../lib/shared-value.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { ExportDialog } from "../export/ExportDialog.tsx";
import type { DraftExport } from "../export/use-export-draft.ts";
import { closeSession } from "../session/open-sessions.ts";
import type { SavingState } from "../session/draft-saver.ts";
import { useDesk } from "./desk-context.ts";
import { FinaliseButton } from "./FinaliseButton.tsx";
import { ReopenDialog } from "./ReopenDialog.tsx";
import { useSetState } from "./use-set-state.ts";

interface DeskHeadProps {
  readonly exporting: DraftExport;
  readonly onLeave: () => void;
  readonly onShowChecks: () => void;
  /** Shows where a file that the leader edited is read back. */
  readonly onReadBack: () => void;
}

/** What lies on the desk, how its saving stands, and where it goes from here. */
export function DeskHead({ exporting, onLeave, onShowChecks, onReadBack }: DeskHeadProps): ReactNode {
  const { draft, session } = useDesk();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const leave = () => {
    closeSession(session).then(onLeave, (thrown: unknown) => message.warning(errorInWords(errorOf(thrown)).text));
  };
  return (
    <header className="desk-head">
      <Button type="text" icon={<ArrowLeftOutlined />} onClick={leave}>
        返回列表
      </Button>
      <h1 className="desk-title" title={draft.title}>
        {draft.title === "" ? "（未命名）" : draft.title}
      </h1>
      <span className={`draft-state draft-state-${draft.state}`}>{draftStateLabels[draft.state]}</span>
      <SavingWords />
      <span className="desk-space" />
      <StateActions onShowChecks={onShowChecks} />
      <Button onClick={onReadBack}>读回修改稿</Button>
      <Button type="primary" disabled={exporting.busy} onClick={() => setAsking(true)}>
        导出
      </Button>
      {asking && (
        <ExportDialog
          exporting={exporting}
          onClose={() => setAsking(false)}
          onShowChecks={() => {
            setAsking(false);
            onShowChecks();
          }}
        />
      )}
    </header>
  );
}

/** By itself, as it changes while somebody types. */
function SavingWords(): ReactNode {
  const { session } = useDesk();
  const saving = useSharedPart(session.saver.state, savingInWords);
  const locked = useSharedValue(session.locked);
  return (
    <span className="desk-saving" role="status">
      {locked ?? saving}
    </span>
  );
}

function savingInWords({ phase, savedAt }: SavingState): string {
  if (phase === "waiting" || phase === "saving") return "正在保存";
  if (phase === "failed") return "未能保存";
  if (phase === "clash") return "等待选定";
  return savedAt === null ? "" : `已保存 ${timeOfDay(savedAt)}`;
}

const next: Readonly<Record<DraftState, readonly { readonly to: DraftState; readonly label: string }[]>> = {
  draft: [{ to: "inReview", label: "送审" }],
  inReview: [{ to: "draft", label: "退回草稿" }],
  final: [],
};

/** 草稿 → 送审 → 定稿; a 定稿 is opened again with a reason. */
function StateActions({ onShowChecks }: Pick<DeskHeadProps, "onShowChecks">): ReactNode {
  const { draft } = useDesk();
  const { readOnly: isArchived } = useWorkingYear();
  const { setState, busy } = useSetState();
  const [reopening, setReopening] = useState(false);
  if (isArchived || draft.deletedAt !== null) return null;
  return (
    <>
      {next[draft.state].map(({ to, label }) => (
        <Button key={to} disabled={busy} onClick={() => setState(to, null)}>
          {label}
        </Button>
      ))}
      {draft.state === "inReview" && (
        <FinaliseButton disabled={busy} onFinalise={() => setState("final", null)} onShowChecks={onShowChecks} />
      )}
      {draft.state === "final" && <Button onClick={() => setReopening(true)}>重新打开</Button>}
      {reopening && (
        <ReopenDialog
          onClose={() => setReopening(false)}
          onReopen={(reason) => {
            setReopening(false);
            setState("draft", reason);
          }}
        />
      )}
    </>
  );
}
