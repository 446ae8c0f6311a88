import type { ChartSpec } from "./chart-spec.ts";

/**
 * Colours of series and slices in order of use. In lightness (CIE L*) they lie at least 15 apart, so that a black-and-white
 * print still tells them from one another; neighbours in use are far apart.
 */
export const seriesColors = ["1F3F73", "E0B04A", "4E8FB5", "A8432F", "CFE3F2", "111418"] as const;

/** Lines drawn over columns: the columns take the palette from its start, the lines take these. */
export const lineColors = ["A8432F", "111418", "4E8FB5"] as const;

/** Six hexadecimal digits for the series or slice at a place; after the last colour the first follows again. */
export function seriesColor(index: number): string {
  return seriesColors[index % seriesColors.length] ?? seriesColors[0];
}

/** The colour of a slice of a ring or pie, six hexadecimal digits. */
export function sliceColor({ slicePlaces }: Pick<ChartSpec, "slicePlaces">, at: number): string {
  return seriesColor(slicePlaces?.[at] ?? at);
}

export function lineColor(index: number): string {
  return lineColors[index % lineColors.length] ?? lineColors[0];
}

/** Black or white, whichever can be read on a colour. */
export function inkOn(color: string): "000000" | "FFFFFF" {
  return lightness(color) > 55 ? "000000" : "FFFFFF";
}

/** CIE L* of a colour of six hexadecimal digits, 0 (black) to 100 (white). */
export function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

/** One channel of sRGB as light. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Grounds of cells from light to dark; black figures can be read on all of them, and a print shows the steps as greys. */
const shades = ["EDF3F9", "CFE0EF", "A9C8E2", "7FADD2"] as const;

/** Six hexadecimal digits for a step of a shaded table, 1 to 4. */
export function shadeColor(step: 1 | 2 | 3 | 4): string {
  return shades[step - 1] ?? shades[0];
}
