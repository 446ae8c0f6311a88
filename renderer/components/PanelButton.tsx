import { DownOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Panel } from "./Panel.tsx";

interface PanelButtonProps {
  readonly label: string;
  /** What the button says when that is more than its label. */
  readonly words?: string;
  readonly title?: string;
  readonly disabled?: boolean;
  /** Something is set in the panel. */
  readonly active?: boolean;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a panel below it. */
export function PanelButton(props: PanelButtonProps): ReactNode {
  const { label, words = label, title, disabled = false, active = false, className = "", children } = props;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className="panel-anchor">
      <Button
        size="middle"
        className={active ? "panel-button panel-button-active" : "panel-button"}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={title}
        disabled={disabled}
        icon={<DownOutlined aria-hidden="true" />}
        iconPlacement="end"
        onClick={() => setOpen(!open)}
      >
        {words}
      </Button>
      {open && (
        <Panel label={label} className={`panel-below ${className}`} onClose={close}>
          {children(close)}
        </Panel>
      )}
    </div>
  );
}
