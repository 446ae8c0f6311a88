import { lazy, Suspense, useState, type ReactNode } from "react";
import { LoadingState } from "../../components/LoadingState.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { DraftList } from "./list/DraftList.tsx";

// The editor is fetched when the first report is opened, so that the window starts as fast as without it.
const DraftDesk = lazy(async () => ({ default: (await import("./desk/DraftDesk.tsx")).DraftDesk }));

interface DraftingPageProps {
  /** The switch between the reports of the year, for the head of the page. */
  readonly views: ReactNode;
}

/** 起草: the reports of the year, and the one that lies on the desk. */
export function DraftingPage({ views }: DraftingPageProps): ReactNode {
  const { year } = useWorkingYear();
  const [opened, open] = useState<string | null>(null);
  if (opened === null) return <DraftList key={year} views={views} onOpen={open} />;
  return (
    <Suspense fallback={<LoadingState label="正在打开报告" />}>
      <DraftDesk key={opened} draftId={opened} onLeave={() => open(null)} />
    </Suspense>
  );
}
