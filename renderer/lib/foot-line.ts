import { useEffect } from "react";
import { SharedValue, useSharedValue } from "./shared-value.ts";

const shownParts = new SharedValue<readonly string[]>([]);

/** Puts a page's counts and sums into the foot line while the page is shown: 共 248 项, 选中 3 项, 年度计划 1,234.5 万元. */
export function useFootLine(parts: readonly string[]): void {
  const written = parts.join("\n");
  useEffect(() => {
    shownParts.set(written === "" ? [] : written.split("\n"));
    return () => shownParts.set([]);
  }, [written]);
}

/** What the page shown has put into the foot line. */
export function useFootLineParts(): readonly string[] {
  return useSharedValue(shownParts);
}
