import { Radio } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { DraftingPage } from "../features/drafting/DraftingPage.tsx";
import { ReportPage } from "../features/reports/ReportPage.tsx";
import type { OpenedPlace } from "../features/drafting/desk/show-words.ts";
import { useNavigation } from "../lib/navigation.tsx";
import { useRemembered } from "../lib/remembered.ts";

const views = ["standard", "drafts"] as const;
type View = (typeof views)[number];

const options = [
  { value: "standard", label: "标准报告" },
  { value: "drafts", label: "起草的报告" },
] as const;

/** The last request that was followed: a page of another year does not follow it again. */
let takenBefore = 0;

/** 报告: the standard report as the data gives it, and the reports that people write from it. */
export function ReportsPlace(): ReactNode {
  const [chosen, choose] = useRemembered<View>("reports-view", isView, "standard");
  const { placeRequest } = useNavigation();
  const [taken, take] = useState(takenBefore);
  const [opened, open] = useState<OpenedPlace | null>(null);
  const [asked, ask] = useState<View | null>(null);
  const view = asked ?? chosen;
  useEffect(() => {
    takenBefore = taken;
  }, [taken]);
  useEffect(() => {
    if (asked !== null) choose(asked);
  }, [asked, choose]);
  if (taken !== placeRequest.serial) {
    take(placeRequest.serial);
    if (placeRequest.kind === "draft") {
      ask("drafts");
      open(placeRequest);
    }
  }
  const choice = (
    <Radio.Group
      aria-label="报告种类"
      optionType="button"
      options={[...options]}
      value={view}
      onChange={(event) => {
        ask(null);
        choose(event.target.value);
      }}
    />
  );
  return view === "standard" ? (
    <ReportPage views={choice} />
  ) : (
    <DraftingPage views={choice} opened={opened} onOpen={open} />
  );
}

function isView(text: string): text is View {
  return views.some((view) => view === text);
}
