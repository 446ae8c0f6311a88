import { Button } from "antd";
import type { ReactNode } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { BackUp } from "./BackUp.tsx";
import { PutBack } from "./PutBack.tsx";
import { StoreFacts } from "./StoreFacts.tsx";

interface CareDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 数据与备份: where the data lies, how to copy it, how to put a copy back. */
export function CareDialog({ open, onClose }: CareDialogProps): ReactNode {
  return (
    <Dialog
      title="数据与备份"
      open={open}
      width={720}
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      <StoreFacts open={open} />
      <BackUp />
      <PutBack open={open} />
    </Dialog>
  );
}
