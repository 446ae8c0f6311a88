/** A name as it is compared, not shown: full-width and half-width forms are one, blanks and dots between words do not count. */
export function comparableName(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/[\s·•・]/gu, "")
    .toLowerCase();
}
