import type { ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { fileSize } from "../lib/format.ts";
import { useFootLineParts } from "../lib/foot-line.ts";
import { FootTasks } from "./FootTasks.tsx";
import { SaveWords } from "./SaveWords.tsx";
import "./foot-line.css";

/** The line at the foot: is it saved, what is shown, what is running, where the data lies. */
export function FootLine({ status }: { readonly status: StoreStatus }): ReactNode {
  const parts = useFootLineParts();
  return (
    <footer className="foot-line">
      <SaveWords />
      {parts.map((part) => (
        <span className="foot-part" key={part}>
          {part}
        </span>
      ))}
      <span className="foot-space" />
      <FootTasks />
      <span className="foot-store" title={`数据保存在：${status.path}（${fileSize(status.bytes)}）`}>
        数据：{status.path}
      </span>
    </footer>
  );
}
