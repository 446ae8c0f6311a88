import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { AppearanceProvider } from "../lib/appearance.tsx";
import { createQueryClient } from "../lib/query-client.ts";
import { ClosingGuard } from "./ClosingGuard.tsx";
import { Look } from "./Look.tsx";
import { StoreGate } from "./StoreGate.tsx";
import { WindowErrorBoundary } from "./WindowErrorBoundary.tsx";
import { Workplace } from "./Workplace.tsx";

/** The whole window: how it looks, its answers, then either what hinders the start, the first steps, or the workplace. */
export function Program({ cspNonce }: { readonly cspNonce: string | null }): ReactNode {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <AppearanceProvider>
        <Look cspNonce={cspNonce}>
          <WindowErrorBoundary place="window">
            <ClosingGuard />
            <StoreGate>{(years, status) => <Workplace years={years} status={status} />}</StoreGate>
          </WindowErrorBoundary>
        </Look>
      </AppearanceProvider>
    </QueryClientProvider>
  );
}
