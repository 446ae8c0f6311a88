import { useState, type ReactNode } from "react";
import type { ImportOutcome } from "../../../../shared/ipc/questions/exchange.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { newDraft, type ImportDraft } from "./draft.ts";
import { FirstStep } from "./file/FirstStep.tsx";
import { ImportDone } from "./ImportDone.tsx";
import { ImportWork } from "./ImportWork.tsx";
import { useChooseFile } from "./mutations.ts";
import "./import.css";

interface ImportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/**
 * 导入 Excel, in four steps. Closing it keeps what was settled: opening it again goes on where one was, until the import is
 * done or another file is chosen.
 */
export function ImportDialog({ open, onClose }: ImportDialogProps): ReactNode {
  const [draft, setDraft] = useState<ImportDraft | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const choosing = useChooseFile((file) => {
    setOutcome(null);
    setDraft(newDraft(file));
  });
  const choose = () => choosing.mutate();
  const finish = (done: ImportOutcome) => {
    setDraft(null);
    setOutcome(done);
  };
  return (
    <Dialog
      title="导入 Excel"
      open={open}
      // Only the steps with tables need the room.
      width={draft === null ? 640 : "min(1280px, 100vw - 64px)"}
      centered
      onCancel={onClose}
      afterClose={() => setOutcome(null)}
      mask={{ closable: false }}
      footer={null}
    >
      <div className={draft === null ? "import" : "import import-work"}>
        {draft !== null && (
          <ImportWork key={draft.file.grant} draft={draft} onDraft={setDraft} onChooseFile={choose} onDone={finish} />
        )}
        {draft === null && outcome !== null && (
          <ImportDone outcome={outcome} onClose={onClose} onAnother={() => setOutcome(null)} />
        )}
        {draft === null && outcome === null && <FirstStep choosing={choosing.isPending} onChoose={choose} />}
      </div>
    </Dialog>
  );
}
