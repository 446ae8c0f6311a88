/** A name without blanks around it; null when nothing is left. */
export function tidyName(name: string | null): string | null {
  return name === null ? null : name.trim() || null;
}

/** A longer text as it was typed; null when it holds nothing but blanks. */
export function tidyText(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : text;
}

/** Names without blanks around them, without empty ones, each once, in the order they were first named. */
export function tidyNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
}
