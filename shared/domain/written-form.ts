/** What a person wrote, understood: the value (null for an empty field), or a sentence that says what to write instead. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value | null }
  | { readonly ok: false; readonly problem: string };

export function understood<Value>(value: Value | null): Reading<Value> {
  return { ok: true, value };
}

export function notUnderstood(problem: string): Reading<never> {
  return { ok: false, problem };
}

/**
 * The same text in plain half-width digits and signs, without blanks: input methods write １２，３．５ or 12。5
 * (the Chinese full stop where a point is meant) as readily as 12.5.
 */
export function plainForm(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\s/g, "")
    .replaceAll("。", ".")
    .replaceAll(/[‐‑‒–—−]/g, "-");
}
