import type { UseCase } from "../engine/use-case.ts";
import { takeStep } from "./take-step.ts";

/** Brings back the step of a year that was undone last. Errors: see `takeStep`. */
export const redoStep: UseCase<"history:redo"> = (context, step) => takeStep(context, step, "redo");
