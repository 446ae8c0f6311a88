import { useMemo } from "react";
import type { SharedOwnColumn } from "../../../shared/domain/own-column.ts";
import type { ColumnChoice } from "../../../shared/exchange/grid/list-columns.ts";
import type { Summed } from "./queries.ts";

/** The columns that are added up besides the usual ones: those that are shown. */
export function useSummed({ hidden }: ColumnChoice, own: readonly SharedOwnColumn[]): Summed {
  return useMemo(
    () => ({
      sinceStart: !hidden.includes("doneSinceStart"),
      ownSums: own.filter(({ kind, field }) => kind === "number" && !hidden.includes(field)).map(({ field }) => field),
    }),
    [hidden, own],
  );
}
