import type { ReactNode } from "react";
import type { Overview } from "../../../shared/ipc/questions/overview.ts";
import { Attention } from "./Attention.tsx";
import { Charts } from "./Charts.tsx";
import { Figures } from "./Figures.tsx";
import { Recent } from "./Recent.tsx";
import "./overview.css";

/** One line of figures, the charts, and at the right what asks for attention and what changed. */
export function OverviewBoard({ overview }: { readonly overview: Overview }): ReactNode {
  return (
    <div className="overview">
      <Figures overview={overview} />
      <Charts overview={overview} />
      <div className="overview-side">
        <Attention overview={overview} />
        <Recent recent={overview.recent} />
      </div>
    </div>
  );
}
