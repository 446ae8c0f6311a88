import { Input } from "antd";
import { useState, type ReactNode } from "react";
import { Dialog } from "../../../components/Dialog.tsx";

interface FootnoteDialogProps {
  readonly onClose: () => void;
  readonly onInsert: (note: string) => void;
}

/** The words of a footnote at the cursor. */
export function FootnoteDialog({ onClose, onInsert }: FootnoteDialogProps): ReactNode {
  const [note, setNote] = useState("");
  const given = note.trim();
  return (
    <Dialog
      open
      title="插入脚注"
      okText="插入"
      cancelText="取消"
      width={480}
      okButtonProps={{ disabled: given === "" }}
      onOk={() => onInsert(given)}
      onCancel={onClose}
    >
      <label className="desk-field">
        脚注内容
        <Input
          value={note}
          maxLength={500}
          placeholder="例如：来源：省统计局公布数"
          onChange={(event) => setNote(event.target.value)}
          onPressEnter={() => given !== "" && onInsert(given)}
        />
      </label>
    </Dialog>
  );
}
