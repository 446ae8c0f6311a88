import type { ReactNode } from "react";
import { MenuItem } from "../../../components/MenuItem.tsx";
import { PanelButton } from "../../../components/PanelButton.tsx";
import { countInTable } from "../../../lib/format.ts";

interface RowsMenuProps {
  /** Rows that are selected as a whole. */
  readonly count: number;
  readonly total: number;
  readonly readOnly: boolean;
  readonly onChange: () => void;
  readonly onDelete: () => void;
  readonly onSelectAll: () => void;
}

/** 所选行: what can be done with whole rows at once. */
export function RowsMenu({ count, total, readOnly, onChange, onDelete, onSelectAll }: RowsMenuProps): ReactNode {
  const words = count === 0 ? "所选行" : `所选${countInTable(count)}行`;
  return (
    <PanelButton label="所选行" words={words} active={count > 1} className="rows-menu">
      {(close) => {
        const then = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <div className="panel-menu">
            <MenuItem
              label="修改一个字段"
              keys="Ctrl+Shift+M"
              disabled={readOnly || count === 0}
              onClick={then(onChange)}
            />
            <MenuItem
              label={`删除所选${count === 0 ? "" : `${countInTable(count)}`}行`}
              keys="Ctrl+Delete"
              disabled={readOnly || count === 0}
              onClick={then(onDelete)}
            />
            <MenuItem
              label={`选中符合条件的全部${countInTable(total)}行`}
              keys="Ctrl+A"
              disabled={total === 0}
              onClick={then(onSelectAll)}
            />
            <p className="panel-note">点行号选一行，按住 Shift 连选，按住 Ctrl 逐行增减（Shift+F8）。</p>
          </div>
        );
      }}
    </PanelButton>
  );
}
