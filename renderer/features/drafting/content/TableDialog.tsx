import { Button, Input } from "antd";
import { useState, type ReactNode } from "react";
import { cellText, type TableBlock, type TableCell } from "../../../../shared/domain/report-table.ts";
import { Dialog } from "../../../components/Dialog.tsx";

interface TableDialogProps {
  readonly table: TableBlock;
  readonly onClose: () => void;
  readonly onChange: (table: TableBlock) => void;
}

/** More rows are changed where they come from. */
const mostRows = 100;
const mostColumns = 20;

const isPlainCell = (cell: TableCell) =>
  typeof cell === "string" || ((cell.across ?? 1) === 1 && (cell.down ?? 1) === 1);

/** The words of a table, cell by cell; merged cells keep their reach. */
export function TableDialog({ table, onClose, onChange }: TableDialogProps): ReactNode {
  const [columns, setColumns] = useState(table.columns);
  const [rows, setRows] = useState(table.rows);
  const [unitsLine, setUnitsLine] = useState(table.unitsLine ?? "");
  const [note, setNote] = useState(table.note ?? "");
  const save = () =>
    onChange({
      ...table,
      columns,
      rows,
      unitsLine: unitsLine === "" ? null : unitsLine,
      note: note === "" ? null : note,
    });
  const changeCell = (at: number, cellAt: number, text: string) =>
    setRows(
      rows.map((row, place) =>
        place === at ? row.map((cell, of) => (of === cellAt ? written(cell, text) : cell)) : row,
      ),
    );
  // Where cells are merged, or a sum stands below, a column is more than one cell a row.
  const isPlain = table.head === undefined && table.totalRow === null && rows.every((row) => row.every(isPlainCell));
  const addColumn = () => {
    setColumns([...columns, { title: `第${columns.length + 1}列`, share: 10, align: "left" }]);
    setRows(rows.map((row) => [...row, ""]));
  };
  const removeColumn = (at: number) => {
    setColumns(columns.filter((_, place) => place !== at));
    setRows(rows.map((row) => row.filter((_, place) => place !== at)));
  };
  return (
    <Dialog open title="修改表格内容" okText="完成" cancelText="取消" width={960} onOk={save} onCancel={onClose}>
      <div className="table-edit">
        <table>
          {table.head === undefined && (
            <thead>
              <tr>
                {columns.map((column, at) => (
                  <th key={`column-${at + 1}`}>
                    <Input
                      aria-label={`第${at + 1}列标题`}
                      value={column.title}
                      onChange={({ target }) =>
                        setColumns(
                          columns.map((one, of) => (of === at ? Object.assign({}, one, { title: target.value }) : one)),
                        )
                      }
                    />
                    {isPlain && columns.length > 1 && (
                      <Button size="small" type="text" onClick={() => removeColumn(at)}>
                        删除列
                      </Button>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.slice(0, mostRows).map((row, at) => (
              <tr key={`row-${at + 1}`}>
                {row.map((cell, cellAt) => (
                  <td key={`cell-${cellAt + 1}`} colSpan={typeof cell === "string" ? 1 : (cell.across ?? 1)}>
                    <Input
                      aria-label={`第${at + 1}行第${cellAt + 1}格`}
                      value={cellText(cell)}
                      onChange={({ target }) => changeCell(at, cellAt, target.value)}
                    />
                  </td>
                ))}
                <td>
                  <Button size="small" type="text" onClick={() => setRows(rows.filter((_, place) => place !== at))}>
                    删除行
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > mostRows && <p className="side-words">只能修改前{mostRows}行。</p>}
        <Button size="small" onClick={() => setRows([...rows, columns.map(() => "")])}>
          增加一行
        </Button>
        {isPlain && columns.length < mostColumns && (
          <Button size="small" onClick={addColumn}>
            增加一列
          </Button>
        )}
        <label className="desk-field">
          单位行
          <Input value={unitsLine} maxLength={100} onChange={(event) => setUnitsLine(event.target.value)} />
        </label>
        <label className="desk-field">
          表注
          <Input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </label>
      </div>
    </Dialog>
  );
}

function written(cell: TableCell, text: string): TableCell {
  return typeof cell === "string" ? text : { ...cell, text };
}
