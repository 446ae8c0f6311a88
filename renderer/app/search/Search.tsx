import { SearchOutlined } from "@ant-design/icons";
import { useEffect, useState, type ReactNode } from "react";
import { SearchDialog } from "./SearchDialog.tsx";

/** The search field of the top bar; Ctrl+K opens it from everywhere. */
export function Search(): ReactNode {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return (
    <>
      <button className="search-open" type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <SearchOutlined />
        搜索全部年度
        <kbd>Ctrl+K</kbd>
      </button>
      <SearchDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
