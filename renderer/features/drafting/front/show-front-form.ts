import { frontFormId } from "./FrontForm.tsx";

/** Brings the form of cover, 版头 and 版记 into view, its first field ready to be typed in. */
export function showFrontForm(): void {
  const form = document.getElementById(frontFormId);
  form?.scrollIntoView({ block: "nearest" });
  form?.querySelector("input")?.focus({ preventScroll: true });
}
