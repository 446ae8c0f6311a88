import { Activity, useState, type ReactNode } from "react";
import { ArchivePage } from "../features/archive/ArchivePage.tsx";
import { ExchangeTools } from "../features/exchange/ExchangeTools.tsx";
import { RecordHistory } from "../features/history/RecordHistory.tsx";
import { IndicatorsPage } from "../features/indicators/IndicatorsPage.tsx";
import { ItemsPage, type ItemsView } from "../features/items/ItemsPage.tsx";
import { OverviewPage } from "../features/overview/OverviewPage.tsx";
import { RegistersTool } from "../features/registers/RegistersTool.tsx";
import { SourcesPage } from "../features/sources/SourcesPage.tsx";
import { pages, useNavigation, type PageName } from "../lib/navigation.tsx";
import { useWorkingYear } from "../lib/working-year.tsx";
import { CheckPlace } from "./CheckPlace.tsx";
import { ReportsPlace } from "./ReportsPlace.tsx";
import { WindowErrorBoundary } from "./WindowErrorBoundary.tsx";

const views: Readonly<Record<PageName, () => ReactNode>> = {
  overview: OverviewPage,
  items: ListPage,
  indicators: IndicatorsPage,
  sources: SourcesPage,
  reports: ReportsPlace,
  archive: ArchivePage,
  check: CheckPlace,
};

/** 事项清单 with the ways in and out as a workbook and the history of a record, which are matters of their own. */
function ListPage(): ReactNode {
  return <ItemsPage tools={exchangeTools} recordHistory={recordHistory} />;
}

function recordHistory(itemId: string): ReactNode {
  return <RecordHistory itemId={itemId} />;
}

function exchangeTools(view: ItemsView): ReactNode {
  return (
    <>
      <RegistersTool />
      <ExchangeTools view={view} />
    </>
  );
}

/**
 * The page shown, with those visited before kept out of sight as they were left: filter, selection and scrolled place
 * are still there on the way back. Another year begins with fresh pages.
 */
export function PageStack(): ReactNode {
  const { year } = useWorkingYear();
  return <PagesOfYear key={year} />;
}

function PagesOfYear(): ReactNode {
  const { page } = useNavigation();
  const [visited, setVisited] = useState<readonly PageName[]>([page]);
  if (!visited.includes(page)) setVisited([...visited, page]);
  return pages
    .filter((name) => visited.includes(name))
    .map((name) => <Place key={name} name={name} shown={name === page} />);
}

/** What had the focus on the page before goes out of sight: the keyboard goes on from the page that comes instead. */
function takeFocus(place: HTMLDivElement | null): void {
  const focused = document.activeElement;
  const loses = focused === document.body || focused?.closest(".page-place") != null;
  if (loses) place?.focus({ preventScroll: true });
}

function Place({ name, shown }: { readonly name: PageName; readonly shown: boolean }): ReactNode {
  const View = views[name];
  return (
    <Activity mode={shown ? "visible" : "hidden"}>
      <div className="page-place" ref={takeFocus} tabIndex={-1}>
        <WindowErrorBoundary place="page">
          <View />
        </WindowErrorBoundary>
      </div>
    </Activity>
  );
}
