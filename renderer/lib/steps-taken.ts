import { SharedValue, useSharedValue } from "./shared-value.ts";

/** How many steps were undone or redone in this window. */
const stepsTaken = new SharedValue(0);

/** A step was undone or redone: what offers to take back something of its own must ask itself whether it still can. */
export function noteStepTaken(): void {
  stepsTaken.set(stepsTaken.read() + 1);
}

/** How many steps were undone or redone so far: an offer made at another count is out of date. */
export function useStepsTaken(): number {
  return useSharedValue(stepsTaken);
}
