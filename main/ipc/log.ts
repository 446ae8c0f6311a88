/** How bad a line of the log is. */
export type LogLevel = "info" | "warning" | "error";

/** Facts beside the message. Never what the user typed: the log may be sent to whoever looks after the program. */
export type LogDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line of the log; never throws, since a full disk must not stop the program. */
export type Log = (level: LogLevel, message: string, details?: LogDetails) => void;

/** What the log keeps of something thrown: its message and where it came from. */
export function defectDetails(thrown: unknown): { readonly error: string } {
  return { error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
}
