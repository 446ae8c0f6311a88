import type { ReactNode } from "react";

interface MenuItemProps {
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly current?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One line of a panel that does something. */
export function MenuItem({ label, keys, current = false, disabled = false, onClick }: MenuItemProps): ReactNode {
  return (
    <button
      type="button"
      className="panel-menu-item"
      disabled={disabled}
      {...(current ? { "aria-current": true } : {})}
      onClick={onClick}
    >
      {label}
      {keys !== undefined && (
        <span className="panel-key" aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  );
}
