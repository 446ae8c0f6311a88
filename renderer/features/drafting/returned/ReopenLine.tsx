import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import { useDesk } from "../desk/desk-context.ts";
import { ReopenDialog } from "../desk/ReopenDialog.tsx";
import { useSetState } from "../desk/use-set-state.ts";

/** Nothing can be taken over into a report that is not to be changed; a 定稿 can be opened again. */
export function ReopenLine(): ReactNode {
  const { draft } = useDesk();
  const { readOnly: isArchived } = useWorkingYear();
  const { setState, busy } = useSetState();
  const [asking, setAsking] = useState(false);
  const canReopen = !isArchived && draft.state === "final" && draft.deletedAt === null;
  return (
    <div className="side-section">
      <p className="side-words">
        {canReopen
          ? "定稿后的报告不能修改，改动可以查看，不能采用。需要采用的，请填写原因，重新打开报告。"
          : "这份报告不能修改，改动可以查看，不能采用。"}
      </p>
      {canReopen && (
        <Button size="small" disabled={busy} onClick={() => setAsking(true)}>
          重新打开报告
        </Button>
      )}
      {asking && (
        <ReopenDialog
          onClose={() => setAsking(false)}
          onReopen={(reason) => {
            setAsking(false);
            setState("draft", reason);
          }}
        />
      )}
    </div>
  );
}
