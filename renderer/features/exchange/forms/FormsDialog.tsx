// The looks of the import's steps and tables, which these pages share.
import "../import/import.css";
import "../import/changes/changes.css";
import "./forms.css";
import { useState, type ReactNode } from "react";
import { Dialog } from "../../../components/Dialog.tsx";
import { CollectDone } from "./collect/CollectDone.tsx";
import { CollectPage } from "./collect/CollectPage.tsx";
import { useChooseForms, type ChosenForm, type DoneCollection } from "./mutations.ts";
import { RoundsPage } from "./rounds/RoundsPage.tsx";
import { SendPage } from "./send/SendPage.tsx";

interface FormsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 填报表: who was asked and who has answered; sending forms out, and collecting them. */
export function FormsDialog({ open, onClose }: FormsDialogProps): ReactNode {
  const [page, setPage] = useState<"rounds" | "send" | "done">("rounds");
  const [chosen, setChosen] = useState<readonly ChosenForm[]>([]);
  const [done, setDone] = useState<DoneCollection | null>(null);
  const choosing = useChooseForms((files) => {
    setPage("rounds");
    setChosen(files);
  });
  const isCollecting = chosen.length > 0;
  const back = () => {
    setChosen([]);
    setPage("rounds");
  };
  const finish = (finished: DoneCollection) => {
    setChosen([]);
    setDone(finished);
    setPage("done");
  };
  return (
    <Dialog
      title="填报表"
      open={open}
      width={isCollecting ? "min(1280px, 100vw - 64px)" : 720}
      centered
      onCancel={onClose}
      afterClose={() => setPage("rounds")}
      mask={{ closable: false }}
      footer={null}
    >
      <div className={isCollecting ? "import import-work" : "import forms-work"}>
        {isCollecting && (
          <CollectPage
            key={chosen.map(({ grant }) => grant).join()}
            chosen={chosen}
            onBack={back}
            onChoose={() => choosing.mutate()}
            onDone={finish}
          />
        )}
        {!isCollecting && page === "done" && done !== null && (
          <CollectDone done={done} onBack={back} onClose={onClose} />
        )}
        {!isCollecting && page === "send" && <SendPage onBack={back} />}
        {!isCollecting && page === "rounds" && (
          <RoundsPage
            choosing={choosing.isPending}
            onSend={() => setPage("send")}
            onCollect={() => choosing.mutate()}
          />
        )}
      </div>
    </Dialog>
  );
}
