/** Two names are the same when they differ only in blanks and in full and half width. */
export function matchKey(name: string | null | undefined): string {
  return (name ?? "").normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
}

/** Two words of a bank (领域, 合作方, 单位) are the same when they differ only in blanks around them and in width, as in the store. */
export function wordKey(name: string): string {
  return name.normalize("NFKC").trim();
}
