import type { ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { StorePlace } from "../features/care/StorePlace.tsx";
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
      <StorePlace path={status.path} />
    </footer>
  );
}
