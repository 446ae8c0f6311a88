import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { longestName } from "../../../../../shared/domain/longest-name.ts";

interface NameFieldProps {
  readonly label: string;
  readonly suggested: string;
  readonly action: string;
  /** The name given is being written: no other is taken until that is done. */
  readonly isBusy: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a template. */
export function NameField({ label, suggested, action, isBusy, onName, onClose }: NameFieldProps): ReactNode {
  const [name, setName] = useState(suggested);
  const isGivable = name.trim() !== "" && !isBusy;
  const give = () => (isGivable ? onName(name.trim()) : undefined);
  return (
    <div className="template-naming">
      <Input
        autoFocus
        aria-label={label}
        placeholder={label}
        maxLength={longestName}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={(event) => (event.nativeEvent.isComposing ? undefined : give())}
      />
      <Button type="primary" disabled={!isGivable} onClick={give}>
        {action}
      </Button>
      <Button onClick={onClose}>取消</Button>
    </div>
  );
}
