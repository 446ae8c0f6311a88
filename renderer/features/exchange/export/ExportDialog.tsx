import { Button, Checkbox, Radio } from "antd";
import { useState, type ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { AppError } from "../../../../shared/errors.ts";
import type { WorkbookField } from "../../../../shared/exchange/import-fields.ts";
import type { InputOf } from "../../../../shared/ipc/contract.ts";
import type { ItemFilter } from "../../../../shared/ipc/questions/item-list.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { ErrorState } from "../../../components/ErrorState.tsx";
import { TaskBar } from "../../../components/TaskBar.tsx";
import { WrittenFile } from "../../../components/WrittenFile.tsx";
import { errorOf, isCancelled } from "../../../lib/app-failure.ts";
import { countInTable } from "../../../lib/format.ts";
import type { ItemSort } from "../../../lib/navigation.tsx";
import { useWorkingYear, useYearSummary } from "../../../lib/working-year.tsx";
import { useExport, type WrittenList } from "./mutations.ts";

/** What the list shows now. */
export interface ItemView {
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
  /** Number of items that match. */
  readonly total: number;
  /** The columns shown that a workbook can have, from left to right. */
  readonly columns: readonly WorkbookField[];
}

interface ExportDialogProps {
  readonly open: boolean;
  readonly view: ItemView;
  readonly onClose: () => void;
}

/** 导出 Excel: the whole year or what the list shows, in the columns that the import understands. */
export function ExportDialog({ open, view, onClose }: ExportDialogProps): ReactNode {
  const { asOf } = useWorkingYear();
  const { task, write, cancel } = useExport();
  const [extent, setExtent] = useState<"year" | "view">("year");
  const [onlyShown, setOnlyShown] = useState(false);
  const [computed, setComputed] = useState(false);
  const [written, setWritten] = useState<WrittenList | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const forget = () => {
    setWritten(null);
    setError(null);
  };

  async function start(): Promise<void> {
    forget();
    try {
      setWritten(await write(extent === "year" ? null : viewOf(view, onlyShown), computed));
    } catch (thrown) {
      if (!isCancelled(thrown)) setError(errorOf(thrown));
    }
  }

  return (
    <Dialog
      title="导出 Excel"
      open={open}
      width={560}
      onCancel={onClose}
      afterClose={forget}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" disabled={task !== null} onClick={() => void start()}>
            导出
          </Button>
        </>
      }
    >
      <div className="export">
        <ExtentChoice extent={extent} viewed={view.total} onChange={setExtent} />
        <Checkbox
          disabled={extent === "year" || view.columns.length === 0}
          checked={onlyShown && extent === "view"}
          onChange={({ target }) => setOnlyShown(target.checked)}
        >
          只要当前显示的列，按现在的左右次序
        </Checkbox>
        <Checkbox checked={computed} onChange={({ target }) => setComputed(target.checked)}>
          后面加上算出的列：合作机制、完成率、时序差、亮灯
        </Checkbox>
        <p className="exchange-note">
          数据截至{dateInWords(asOf)}
          ，金额单位为万元。列与导入时相同：在表格中改好后可以再导入，没有改动的不会变化，算出的列不会导入。事项的问题写在工作表“问题清单”中。
        </p>
        {task !== null && <TaskBar task={task} onCancel={cancel} />}
        {error !== null && <ErrorState small error={error} onAction={() => void start()} />}
        {written !== null && (
          <WrittenFile
            title={`已导出${countInTable(written.items)}项`}
            path={written.path}
            bytes={written.bytes}
            grant={written.grant}
          />
        )}
      </div>
    </Dialog>
  );
}

function viewOf({ filter, sort, columns }: ItemView, onlyShown: boolean): InputOf<"exports:workbook">["view"] {
  return onlyShown && columns.length > 0 ? { filter, sort, columns: [...columns] } : { filter, sort };
}

interface ExtentChoiceProps {
  readonly extent: "year" | "view";
  readonly viewed: number;
  readonly onChange: (extent: "year" | "view") => void;
}

function ExtentChoice({ extent, viewed, onChange }: ExtentChoiceProps): ReactNode {
  const { year, itemCount } = useYearSummary();
  const options = [
    { value: "year", label: `${year}年度全部事项，共${countInTable(itemCount)}项` },
    { value: "view", label: `当前列表，按现在的筛选和次序，共${countInTable(viewed)}项` },
  ];
  return (
    <Radio.Group
      className="export-extent"
      aria-label="导出的范围"
      options={options}
      value={extent}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
