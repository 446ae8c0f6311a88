const constraints: ReadonlySet<string> = new Set(
  ["FOREIGNKEY", "UNIQUE", "PRIMARYKEY", "ROWID", "NOTNULL", "CHECK"].map((kind) => `SQLITE_CONSTRAINT_${kind}`),
);

/** Whether SQLite refused rows because they do not fit others: a reference without its row, a name or key given twice. */
export function isConstraintFault(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && constraints.has(code);
}
