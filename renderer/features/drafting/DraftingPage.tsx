import { lazy, Suspense, type ReactNode } from "react";
import { LoadingState } from "../../components/LoadingState.tsx";
import { useWorkingYear } from "../../lib/working-year.tsx";
import type { OpenedPlace } from "./desk/show-words.ts";
import { DraftList } from "./list/DraftList.tsx";

// The editor is fetched when the first report is opened, so that the window starts as fast as without it.
const DraftDesk = lazy(async () => ({ default: (await import("./desk/DraftDesk.tsx")).DraftDesk }));

interface DraftingPageProps {
  /** The switch between the reports of the year, for the head of the page. */
  readonly views: ReactNode;
  /** The report on the desk; null for the list. */
  readonly opened: OpenedPlace | null;
  readonly onOpen: (opened: OpenedPlace | null) => void;
}

/** 起草: the reports of the year, and the one that lies on the desk. */
export function DraftingPage({ views, opened, onOpen }: DraftingPageProps): ReactNode {
  const { year } = useWorkingYear();
  if (opened === null) {
    return <DraftList key={year} views={views} onOpen={(id) => onOpen({ id, words: null })} />;
  }
  return (
    <Suspense fallback={<LoadingState label="正在打开报告" />}>
      <DraftDesk key={opened.id} opened={opened} onLeave={() => onOpen(null)} />
    </Suspense>
  );
}
