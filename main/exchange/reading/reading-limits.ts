/** What a workbook may demand of the machine before it is refused. A list of 100,000 rows stays below each of them. */
export const readingLimits = {
  /** Size of the file, in bytes. */
  fileBytes: 150 * 1024 * 1024,
  /** What all parts of a workbook come to when unpacked, in bytes. */
  unpackedBytes: 300 * 1024 * 1024,
  /** One part unpacked, in bytes: it becomes one text. */
  partBytes: 160 * 1024 * 1024,
  /** Number of parts. */
  parts: 10_000,
  /** Cells of one sheet. */
  cells: 5_000_000,
} as const;
