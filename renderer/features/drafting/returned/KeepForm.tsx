import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";

interface KeepFormProps {
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why a number stands in the text otherwise than in the data. */
export function KeepForm({ onKeep, onCancel }: KeepFormProps): ReactNode {
  const [reason, setReason] = useState("按领导审改意见");
  const given = reason.trim();
  return (
    <form
      className="figure-fix"
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== "") onKeep(given);
      }}
    >
      <label className="desk-field">
        固定原因
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="figure-acts">
        <Button size="small" type="primary" htmlType="submit" disabled={given === ""}>
          固定在文中
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
