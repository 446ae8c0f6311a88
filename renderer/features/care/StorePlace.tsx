import { useState, type ReactNode } from "react";
import { CareDialog } from "./CareDialog.tsx";
import "./care.css";

/** Where the data lies, at the foot of the window; a click tells more and offers a copy. */
export function StorePlace({ path }: { readonly path: string }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        className="store-place"
        type="button"
        title="查看数据位置、备份"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        数据：{path}
      </button>
      <CareDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
