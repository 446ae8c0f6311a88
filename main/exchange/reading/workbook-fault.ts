import { basename } from "node:path";
import type { WorkbookFault } from "../../../shared/errors.ts";
import { fail, type Result } from "../../../shared/result.ts";

/** Says why a workbook cannot be read. */
export function notReadable(path: string, fault: WorkbookFault): Result<never> {
  return fail({ kind: "workbook-refused", name: basename(path), fault });
}

/** Thrown inside the reading of a workbook, where a fault is found deep down; never leaves this folder. */
export class NotReadable extends Error {
  readonly fault: WorkbookFault;
  constructor(fault: WorkbookFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}
