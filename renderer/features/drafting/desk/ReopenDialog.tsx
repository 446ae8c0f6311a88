import { Input } from "antd";
import { useId, useState, type ReactNode } from "react";
import { Dialog } from "../../../components/Dialog.tsx";

interface ReopenDialogProps {
  readonly onClose: () => void;
  readonly onReopen: (reason: string) => void;
}

/** Why a 定稿 is opened again. */
export function ReopenDialog({ onClose, onReopen }: ReopenDialogProps): ReactNode {
  const [reason, setReason] = useState("");
  const fieldId = useId();
  const given = reason.trim();
  return (
    <Dialog
      open
      title="重新打开定稿"
      okText="重新打开"
      cancelText="取消"
      width={480}
      okButtonProps={{ disabled: given === "" }}
      onOk={() => onReopen(given)}
      onCancel={onClose}
    >
      <label className="desk-field" htmlFor={fieldId}>
        原因
        <Input
          id={fieldId}
          value={reason}
          maxLength={200}
          placeholder="例如：按领导意见修改第二部分"
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => given !== "" && onReopen(given)}
        />
      </label>
    </Dialog>
  );
}
