import type { ReactNode } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { WorklistsPage } from "./worklists/WorklistsPage.tsx";
import "./registers.css";

/** The lists of the year worked on, with their versions and the log of what was moved in and out. */
export function RegistersDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { year, readOnly } = useWorkingYear();
  return (
    <Dialog
      open
      title={`清单与词库（${year}年度）`}
      width="min(1120px, 100vw - 64px)"
      centered
      onCancel={onClose}
      footer={null}
    >
      <div className="registers">
        {readOnly && <p className="registers-frozen">本年度已归档，内容只能查看，不能修改。</p>}
        <WorklistsPage onClose={onClose} />
      </div>
    </Dialog>
  );
}
