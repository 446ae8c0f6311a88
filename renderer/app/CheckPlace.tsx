import { Radio } from "antd";
import type { ReactNode } from "react";
import { CheckPage } from "../features/check/CheckPage.tsx";
import { InspectPage } from "../features/inspect/InspectPage.tsx";
import { useRemembered } from "../lib/remembered.ts";

const views = ["data", "document"] as const;
type View = (typeof views)[number];

const options = [
  { value: "data", label: "本年度数据" },
  { value: "document", label: "公文格式" },
] as const;

/** 检查: the year's data for what cannot be right, or a Word file for what an official document should look like. */
export function CheckPlace(): ReactNode {
  const [view, choose] = useRemembered<View>("check-view", isView, "data");
  const choice = (
    <Radio.Group
      aria-label="检查什么"
      optionType="button"
      options={[...options]}
      value={view}
      onChange={(event) => choose(event.target.value)}
    />
  );
  return view === "data" ? <CheckPage views={choice} /> : <InspectPage views={choice} />;
}

function isView(text: string): text is View {
  return views.some((view) => view === text);
}
