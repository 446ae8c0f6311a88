import type { EngineQuestionName } from "../../shared/ipc/contract.ts";
import { createSnapshot } from "../archive/create-snapshot.ts";
import { exportSnapshot } from "../archive/export-snapshot.ts";
import { listSnapshots } from "../archive/list-snapshots.ts";
import { verifySnapshot } from "../archive/verify-snapshot.ts";
import { listObservations } from "../catalog/list-observations.ts";
import { readCatalog } from "../catalog/read-catalog.ts";
import { runCheck } from "../check/run-check.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { repairFile } from "../inspect/repair-file.ts";
import { readOverview } from "../overview/read-overview.ts";
import { exportWorkbook } from "../exchange/export/export-workbook.ts";
import { applyImport } from "../exchange/import/apply-import.ts";
import { examineFile } from "../exchange/import/examine-file.ts";
import { planFile } from "../exchange/import/plan-file.ts";
import { listSteps } from "../history/list-steps.ts";
import { readRecordHistory } from "../history/read-record-history.ts";
import { redoStep } from "../history/redo-step.ts";
import { restoreField } from "../history/restore-field.ts";
import { undoStep } from "../history/undo-step.ts";
import { createProgress } from "../progress/create-progress.ts";
import { deleteProgress } from "../progress/delete-progress.ts";
import { undeleteProgress } from "../progress/undelete-progress.ts";
import { updateProgress } from "../progress/update-progress.ts";
import { exportReport } from "../reports/export-report.ts";
import { previewReport } from "../reports/preview-report.ts";
import { fillSample } from "../sample/fill-sample.ts";
import { generateSample } from "../sample/generate-sample.ts";
import { findText } from "../search/find-text.ts";
import { backupStore } from "../store-care/backup-store.ts";
import { readStoreStatus } from "../store-care/read-store-status.ts";
import { createItem } from "../worklists/create-item.ts";
import { createWorklist } from "../worklists/create-worklist.ts";
import { deleteItem } from "../worklists/delete-item.ts";
import { pageItems } from "../worklists/page-items.ts";
import { readItem } from "../worklists/read-item.ts";
import { undeleteItem } from "../worklists/undelete-item.ts";
import { updateItem } from "../worklists/update-item.ts";
import { updateManyItems } from "../worklists/update-many-items.ts";
import { createYear } from "../years/create-year.ts";
import { listYears } from "../years/list-years.ts";
import { updateYear } from "../years/update-year.ts";
import type { UseCase } from "./use-case.ts";

/** Who answers each question: a question without a use case, or with one of another type, does not compile. */
export const useCases: { readonly [Name in EngineQuestionName]: UseCase<Name> } = {
  "years:list": listYears,
  "years:create": createYear,
  "years:update": updateYear,
  "items:page": pageItems,
  "items:read": readItem,
  "items:create": createItem,
  "items:update": updateItem,
  "items:updateMany": updateManyItems,
  "items:delete": deleteItem,
  "items:undelete": undeleteItem,
  "progress:create": createProgress,
  "progress:update": updateProgress,
  "progress:delete": deleteProgress,
  "progress:undelete": undeleteProgress,
  "catalog:read": readCatalog,
  "worklists:create": createWorklist,
  "observations:list": listObservations,
  "overview:read": readOverview,
  "checks:run": runCheck,
  "history:steps": listSteps,
  "history:undo": undoStep,
  "history:redo": redoStep,
  "history:ofRecord": readRecordHistory,
  "history:restoreField": restoreField,
  "reports:preview": previewReport,
  "reports:export": exportReport,
  "snapshots:list": listSnapshots,
  "snapshots:create": createSnapshot,
  "snapshots:verify": verifySnapshot,
  "snapshots:export": exportSnapshot,
  "imports:examine": examineFile,
  "imports:plan": planFile,
  "imports:apply": applyImport,
  "exports:workbook": exportWorkbook,
  "inspections:inspect": inspectFile,
  "inspections:repair": repairFile,
  "store:status": readStoreStatus,
  "store:backup": backupStore,
  "search:find": findText,
  "sample:fill": fillSample,
  "sample:generate": generateSample,
};
