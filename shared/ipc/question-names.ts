import type { QuestionName, WindowEventName } from "./contract.ts";

/**
 * The names of all questions without their parsers, so that the preload script need not carry a validator.
 * A question of the contract that is missing here does not compile, nor does one too many.
 */
const named = {
  "years:list": true,
  "years:create": true,
  "years:update": true,
  "items:page": true,
  "items:read": true,
  "items:create": true,
  "items:update": true,
  "items:updateMany": true,
  "items:delete": true,
  "items:undelete": true,
  "progress:create": true,
  "progress:update": true,
  "progress:delete": true,
  "progress:undelete": true,
  "catalog:read": true,
  "worklists:create": true,
  "observations:list": true,
  "overview:read": true,
  "checks:run": true,
  "history:steps": true,
  "history:undo": true,
  "history:redo": true,
  "history:ofRecord": true,
  "history:restoreField": true,
  "reports:preview": true,
  "reports:export": true,
  "snapshots:list": true,
  "snapshots:create": true,
  "snapshots:verify": true,
  "snapshots:export": true,
  "imports:examine": true,
  "imports:plan": true,
  "imports:apply": true,
  "exports:workbook": true,
  "inspections:inspect": true,
  "inspections:repair": true,
  "store:status": true,
  "store:backup": true,
  "search:find": true,
  "sample:fill": true,
  "sample:generate": true,
  "files:chooseDestination": true,
  "files:chooseSource": true,
  "files:open": true,
  "files:reveal": true,
  "tasks:cancel": true,
  "window:readyToClose": true,
  "window:notReadyToClose": true,
} as const satisfies Record<QuestionName, true>;

const events = {
  "task:progress": true,
  "window:closing": true,
} as const satisfies Record<WindowEventName, true>;

export const questionNames: readonly QuestionName[] = Object.keys(named).filter(isQuestionName);

/** Whether a text names a question of the contract. */
export function isQuestionName(name: string): name is QuestionName {
  return Object.hasOwn(named, name);
}

/** Whether a text names an event that main sends to the window. */
export function isWindowEventName(name: string): name is WindowEventName {
  return Object.hasOwn(events, name);
}
