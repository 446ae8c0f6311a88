import type { UseCase } from "../engine/use-case.ts";
import { takeStep } from "./take-step.ts";

/** Takes back the newest step of a year. Errors: see `takeStep`. */
export const undoStep: UseCase<"history:undo"> = (context, step) => takeStep(context, step, "undo");
