import { SharedValue, useSharedValue } from "./shared-value.ts";

/** Whether the page shown has the whole window: without the pages at the left and the bar above. */
const fullPage = new SharedValue(false);

export function setFullPage(full: boolean): void {
  fullPage.set(full);
}

export function useFullPage(): boolean {
  return useSharedValue(fullPage);
}
