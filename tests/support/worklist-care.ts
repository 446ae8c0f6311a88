import type { ItemMove } from "../../shared/domain/worklists/item-move.ts";
import type { WorklistVersion } from "../../shared/domain/worklists/worklist-version.ts";
import { aPartialDate, testId, testTime } from "./builders.ts";

/** A version of a list of which nothing is known but what a test names. */
export function aVersion(worklistId: string, given: Partial<WorklistVersion> = {}): WorklistVersion {
  return {
    id: testId(),
    revision: 1,
    createdAt: testTime,
    updatedAt: testTime,
    worklistId,
    name: "2021年9月调整",
    issuedOn: null,
    documentNumber: null,
    summary: null,
    ...given,
  };
}

/** An item moved out of its list in September 2021. */
export function aMove(worklistId: string, itemId: string, given: Partial<ItemMove> = {}): ItemMove {
  return {
    id: testId(),
    revision: 1,
    createdAt: testTime,
    updatedAt: testTime,
    itemId,
    worklistId,
    direction: "out",
    movedOn: aPartialDate("2021-09"),
    reason: "项目选址未落实",
    versionId: null,
    formerStatus: "inProgress",
    formerFinishedOn: null,
    ...given,
  };
}
