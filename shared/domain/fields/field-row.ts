/** 领域 of a year with what refers to it. */
export interface FieldRow {
  readonly id: string;
  readonly revision: number;
  readonly year: number;
  readonly name: string;
  readonly group: string | null;
  readonly position: number;
  readonly itemCount: number;
  readonly observationCount: number;
  /** Fields of the year before that it goes on with, by their ids. */
  readonly formerIds: readonly string[];
}
