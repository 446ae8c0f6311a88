import { frontFormId, type FrontPart } from "./FrontForm.tsx";

/** Brings the form of cover, 版头 and 版记 into view, the first field of the part that is meant ready to be typed in. */
export function showFrontForm(part: FrontPart): void {
  const fields = document.getElementById(frontFormId)?.querySelector<HTMLElement>(`[data-part="${part}"]`);
  fields?.scrollIntoView({ block: "nearest" });
  fields?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
}
