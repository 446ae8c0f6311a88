/** What a new row needs from outside: a fresh UUID v7 and the time, in ISO 8601 UTC with milliseconds. */
export interface Stamp {
  readonly id: string;
  readonly now: string;
}
