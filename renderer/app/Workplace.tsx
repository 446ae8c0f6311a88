import type { ReactNode } from "react";
import type { StoreStatus } from "../../shared/ipc/questions/store.ts";
import { NavigationProvider } from "../lib/navigation.tsx";
import { WorkingYearProvider } from "../lib/working-year.tsx";
import { FootLine } from "./FootLine.tsx";
import { PageStack } from "./PageStack.tsx";
import { Rail } from "./Rail.tsx";
import { SetAsideNotice } from "./SetAsideNotice.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import type { Years } from "./StoreGate.tsx";
import { TopBar } from "./TopBar.tsx";
import "./workplace.css";

interface WorkplaceProps {
  readonly years: Years;
  readonly status: StoreStatus;
}

/** The frame people work in: rail, top bar, the page, foot line. */
export function Workplace({ years, status }: WorkplaceProps): ReactNode {
  return (
    <WorkingYearProvider years={years}>
      <NavigationProvider>
        <Shortcuts />
        <div className="workplace">
          <Rail />
          <TopBar />
          <main className="workplace-page">
            <SetAsideNotice status={status} />
            <PageStack />
          </main>
          <FootLine status={status} />
        </div>
      </NavigationProvider>
    </WorkingYearProvider>
  );
}
