/** The one thing the person can do next, if there is one; the window decides how. */
export interface ErrorAction {
  readonly kind: ErrorActionKind;
  readonly label: string;
}

export type ErrorActionKind =
  /** Ask the same question again. */
  | "retry"
  /** Read the newest state and show it. */
  | "reload"
  /** Show the newest row beside what was typed. */
  | "show-current"
  /** Ask where to write, then write again. */
  | "choose-destination"
  | "open-archive"
  /** Switch to the year named in the error. */
  | "open-year";

export interface ErrorInWords {
  readonly title: string;
  /** What happened, what is safe, what to do. */
  readonly text: string;
  readonly action: ErrorAction | null;
}

export const retry: ErrorAction = { kind: "retry", label: "再试一次" };

/** An error told: its title, its sentences, its next step. */
export function words(title: string, text: string, action: ErrorAction | null): ErrorInWords {
  return { title, text, action };
}
