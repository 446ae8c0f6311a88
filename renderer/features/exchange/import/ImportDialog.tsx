// Before the styles of the single steps, which refine it.
import "./import.css";
import { memo, useState, type ReactNode } from "react";
import { Dialog } from "../../../components/Dialog.tsx";
import { newDraft, type ImportDraft } from "./draft.ts";
import { FirstStep } from "./file/FirstStep.tsx";
import { ImportDone } from "./ImportDone.tsx";
import { ImportWork } from "./ImportWork.tsx";
import { useChooseFile, type DoneImport } from "./mutations.ts";

interface ImportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/**
 * 导入 Excel, in four steps. Closing it keeps what was settled: opening it again goes on where one was, until the import is
 * done or another file is chosen.
 */
export const ImportDialog = memo(function ImportDialog({ open, onClose }: ImportDialogProps): ReactNode {
  const [draft, setDraft] = useState<ImportDraft | null>(null);
  const [done, setDone] = useState<DoneImport | null>(null);
  const choosing = useChooseFile((file) => {
    setDone(null);
    setDraft(newDraft(file));
  });
  const choose = () => choosing.mutate();
  const finish = (finished: DoneImport) => {
    setDraft(null);
    setDone(finished);
  };
  return (
    <Dialog
      title="导入 Excel"
      open={open}
      // Only the steps with tables need the room.
      width={draft === null ? 640 : "min(1280px, 100vw - 64px)"}
      centered
      onCancel={onClose}
      afterClose={() => setDone(null)}
      mask={{ closable: false }}
      footer={null}
    >
      <div className={draft === null ? "import" : "import import-work"}>
        {draft !== null && (
          <ImportWork key={draft.file.grant} draft={draft} onDraft={setDraft} onChooseFile={choose} onDone={finish} />
        )}
        {draft === null && done !== null && (
          <ImportDone done={done} onClose={onClose} onAnother={() => setDone(null)} />
        )}
        {draft === null && done === null && <FirstStep choosing={choosing.isPending} onChoose={choose} />}
      </div>
    </Dialog>
  );
});
