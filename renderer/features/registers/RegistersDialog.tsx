import { Segmented } from "antd";
import { useState, type ReactNode } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { FieldsPage } from "./fields/FieldsPage.tsx";
import { WordsPage } from "./words/WordsPage.tsx";
import { WorklistsPage } from "./worklists/WorklistsPage.tsx";
import "./registers.css";

const pages = [
  { value: "lists", label: "清单" },
  { value: "fields", label: "领域" },
  { value: "words", label: "词库" },
] as const;
type Page = (typeof pages)[number]["value"];

/** What the items of the year worked on refer to: their lists, fields, places and units. */
export function RegistersDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { year, frozen } = useWorkingYear();
  const [page, setPage] = useState<Page>("lists");
  return (
    <Dialog
      open
      title={`清单与词库（${year}年度）`}
      width="min(1120px, 100vw - 64px)"
      centered
      onCancel={onClose}
      footer={null}
    >
      <Segmented<Page> aria-label="查看哪一部分" options={[...pages]} value={page} onChange={setPage} />
      <div className="registers">
        {frozen !== null && <p className="registers-frozen">{frozenInWords(frozen)}</p>}
        {page === "lists" && <WorklistsPage onClose={onClose} />}
        {page === "fields" && <FieldsPage />}
        {page === "words" && <WordsPage />}
      </div>
    </Dialog>
  );
}
