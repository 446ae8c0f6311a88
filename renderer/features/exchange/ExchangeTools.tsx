import { Button } from "antd";
import { memo, useCallback, useState, type ReactNode } from "react";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { ExportDialog, type ItemView } from "./export/ExportDialog.tsx";
import { FormsDialog } from "./forms/FormsDialog.tsx";
import { ImportDialog } from "./import/ImportDialog.tsx";
import "./exchange.css";

/** The ways in and out of the list as a workbook; an archived year only goes out. */
export const ExchangeTools = memo(function ExchangeTools({ view }: { readonly view: ItemView }): ReactNode {
  const { readOnly } = useWorkingYear();
  const [open, setOpen] = useState<"import" | "export" | "forms" | null>(null);
  const close = useCallback(() => setOpen(null), []);
  return (
    <>
      {!readOnly && <Button onClick={() => setOpen("import")}>导入 Excel</Button>}
      <Button onClick={() => setOpen("export")}>导出 Excel</Button>
      {!readOnly && <Button onClick={() => setOpen("forms")}>填报表</Button>}
      <ImportDialog open={open === "import"} onClose={close} />
      <ExportDialog open={open === "export"} view={view} onClose={close} />
      <FormsDialog open={open === "forms"} onClose={close} />
    </>
  );
});
