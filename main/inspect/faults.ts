import type { WordFileFault } from "../../shared/errors.ts";

/** A part of the file is not what it should be. */
export class DamagedPart extends Error {
  override readonly name = "DamagedPart";
}

/** The file unpacks to more than any real document holds. */
export class TooMuchInside extends Error {
  override readonly name = "TooMuchInside";
}

/** The file cannot be taken, for this reason. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  readonly fault: WordFileFault;
  constructor(fault: WordFileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The fault that something thrown while reading stands for; null for a surprise. */
export function faultOf(thrown: unknown): WordFileFault | null {
  if (thrown instanceof RefusedFile) return thrown.fault;
  if (thrown instanceof TooMuchInside) return "too-much-inside";
  return thrown instanceof DamagedPart ? "damaged" : null;
}
