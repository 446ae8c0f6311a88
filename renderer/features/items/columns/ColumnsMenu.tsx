import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import type { KeyboardEvent, ReactNode } from "react";
import {
  listColumnLabel,
  movedBy,
  shownColumns,
  usualColumns,
  withShown,
  type ColumnChoice,
  type ListColumn,
} from "../../../../shared/exchange/grid/list-columns.ts";
import { PanelButton } from "../../../components/PanelButton.tsx";
import "./columns-menu.css";

interface ColumnsMenuProps {
  readonly columns: ColumnChoice;
  readonly onChange: (columns: ColumnChoice) => void;
  /** Opens the dialog of the columns that the office adds itself. */
  readonly onManageOwn: () => void;
}

/** 列: which columns are shown, in which order, and up to which they stay in sight. */
export function ColumnsMenu({ columns, onChange, onManageOwn }: ColumnsMenuProps): ReactNode {
  const shown = shownColumns(columns);
  const frozen = columns.frozenUpTo === null ? "" : columns.frozenUpTo;
  return (
    <PanelButton label="列" title="显示、隐藏和排列各列" className="columns-menu">
      {(close) => (
        <>
          <ul className="columns-list" aria-label="各列">
            {columns.order.map((column) => (
              <ColumnLine key={column} column={column} columns={columns} onChange={onChange} />
            ))}
          </ul>
          <label className="panel-line columns-frozen">
            固定到
            <select
              value={shown.some((column) => column === frozen) ? frozen : ""}
              onChange={({ target }) => {
                const column = shown.find((one) => one === target.value) ?? null;
                onChange({ ...columns, frozenUpTo: column });
              }}
            >
              <option value="">不固定</option>
              {shown.map((column) => (
                <option key={column} value={column}>
                  {listColumnLabel(column)}
                </option>
              ))}
            </select>
          </label>
          <div className="panel-line">
            <Button size="small" onClick={() => onChange(usualColumns)}>
              恢复默认
            </Button>
            <Button size="small" onClick={() => (close(), onManageOwn())}>
              自定义列
            </Button>
          </div>
          <p className="panel-note">在清单的表头拖动可以换位置，拖动右边线可以改列宽。</p>
        </>
      )}
    </PanelButton>
  );
}

interface ColumnLineProps extends Omit<ColumnsMenuProps, "onManageOwn"> {
  readonly column: ListColumn;
}

/** Alt with an arrow moves the column, as its buttons do. */
function ColumnLine({ column, columns, onChange }: ColumnLineProps): ReactNode {
  const label = listColumnLabel(column);
  const isShown = !columns.hidden.includes(column);
  const move = (step: 1 | -1) => onChange(movedBy(columns, column, step));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li className="panel-line" onKeyDown={onKeyDown}>
      <Checkbox checked={isShown} onChange={({ target }) => onChange(withShown(columns, column, target.checked))}>
        {label}
      </Checkbox>
      {isShown && (
        <span className="columns-moves">
          <MoveButton label={`${label}左移`} icon={<ArrowUpOutlined />} onClick={() => move(-1)} />
          <MoveButton label={`${label}右移`} icon={<ArrowDownOutlined />} onClick={() => move(1)} />
        </span>
      )}
    </li>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

function MoveButton({ label, icon, onClick }: MoveButtonProps): ReactNode {
  return <Button type="text" size="small" aria-label={label} title={label} icon={icon} onClick={onClick} />;
}
