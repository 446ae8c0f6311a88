import { fileURLToPath } from "node:url";

const file = "NotoSansSC_400Regular.ttf";

/** Family name of the font that all charts on paper use, on every computer the same. */
export const chartFontFamily = "Noto Sans SC";

/**
 * Where the charts' font lies: in a build at `out/fonts/NotoSansSC_400Regular.ttf`, beside its licence `LICENSE_FONT`
 * (SIL Open Font License 1.1), both copied there from the package `@expo-google-fonts/noto-sans-sc`; in development in
 * that package itself. Bundles lie in `out/main`, so the folder is found from the running code.
 */
export function chartFontPath(): string {
  const built = !import.meta.url.endsWith(".ts");
  const place = built ? `../fonts/${file}` : `../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/${file}`;
  return fileURLToPath(new URL(place, import.meta.url));
}
