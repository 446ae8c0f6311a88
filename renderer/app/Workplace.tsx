import type { ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { useFullPage } from "../lib/full-page.ts";
import { NavigationProvider } from "../lib/navigation.tsx";
import { WorkingYearProvider } from "../lib/working-year.tsx";
import { CitingProvider } from "./CitingProvider.tsx";
import { FootLine } from "./FootLine.tsx";
import { LampSettingsProvider } from "./LampSettingsProvider.tsx";
import { PageStack } from "./PageStack.tsx";
import { Rail } from "./Rail.tsx";
import { StoreNotices } from "./StoreNotices.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { TabStops } from "./TabStops.tsx";
import type { Years } from "./StoreGate.tsx";
import { TopBar } from "./TopBar.tsx";
import "./workplace.css";

interface WorkplaceProps {
  readonly years: Years;
  readonly status: StoreStatus;
}

/** The frame people work in: rail, top bar, the page, foot line. */
export function Workplace({ years, status }: WorkplaceProps): ReactNode {
  const full = useFullPage();
  return (
    <WorkingYearProvider years={years} storeReadOnly={status.readOnly}>
      <NavigationProvider>
        <Shortcuts />
        <TabStops />
        <div className={full ? "workplace workplace-full" : "workplace"}>
          <Rail />
          <TopBar />
          <main className="workplace-page">
            <StoreNotices status={status} />
            <CitingProvider>
              <LampSettingsProvider>
                <PageStack />
              </LampSettingsProvider>
            </CitingProvider>
          </main>
          <FootLine status={status} />
        </div>
      </NavigationProvider>
    </WorkingYearProvider>
  );
}
