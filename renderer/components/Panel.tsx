import { useEffect, useEffectEvent, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from "react";
import "./panel.css";

interface PanelProps {
  /** Names the panel for those who hear it. */
  readonly label: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A small panel over the page that belongs to a button: its first control gets the focus; Esc, or a press beside it, closes
 * it, and the focus goes back to where it came from.
 */
export function Panel({ label, className = "", style = {}, onClose, children }: PanelProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const panel = ref.current;
    panel?.querySelector<HTMLElement>("input:not(:disabled), button:not(:disabled), select")?.focus();
    return () => {
      const focused = document.activeElement;
      const isFree = focused === null || focused === document.body || panel?.contains(focused) === true;
      if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  const closeBeside = useEffectEvent((target: EventTarget | null) => {
    if (!(target instanceof Element) || ref.current?.contains(target) === true) return;
    // A press on the button that opened it closes it by its own click.
    if (target.closest("[aria-haspopup=dialog][aria-expanded=true]") === null) onClose();
  });
  useEffect(() => {
    const listener = (event: PointerEvent) => closeBeside(event.target);
    document.addEventListener("pointerdown", listener, true);
    return () => document.removeEventListener("pointerdown", listener, true);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div
      ref={ref}
      className={`panel ${className}`}
      style={style}
      role="dialog"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
