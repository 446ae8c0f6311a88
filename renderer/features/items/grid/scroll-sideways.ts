/** Brings a column into sight that is hidden at the right edge or under the frozen ones. */
export function scrollSideways(
  frame: HTMLDivElement | null,
  { left, width }: { readonly left: number; readonly width: number },
  frozenWidth: number,
): void {
  if (frame === null) return;
  if (left - frame.scrollLeft < frozenWidth) frame.scrollLeft = left - frozenWidth;
  else if (left + width > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = left + width - frame.clientWidth;
}
