/** A rectangle in device-independent pixels, as Electron measures windows and displays. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is remembered of the window between two runs. */
export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

export const smallestWidth = 960;
export const smallestHeight = 600;
/** How much of the title bar must be on a display, so that the window can be taken hold of. */
const reachable = 100;

/**
 * Where the window opens: where it was, if that is still on one of the displays (a second screen may be gone); otherwise in the
 * middle of the first display's work area, as large as 1440 × 900 or what the display gives.
 */
export function openingBounds(remembered: Bounds | null, workAreas: readonly Bounds[]): Bounds | null {
  if (remembered !== null && workAreas.some((area) => canBeReached(remembered, area))) return remembered;
  const area = workAreas[0];
  if (area === undefined) return null;
  const width = Math.min(1440, area.width);
  const height = Math.min(900, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function canBeReached(bounds: Bounds, area: Bounds): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const fits = bounds.width <= area.width + reachable && bounds.height <= area.height + reachable;
  return fits && overlap >= reachable && bounds.y >= area.y - 10 && bounds.y <= area.y + area.height - reachable;
}
