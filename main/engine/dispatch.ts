import type { EngineQuestionName } from "../../shared/ipc/contract.ts";
import { listObservations } from "../catalog/list-observations.ts";
import { readCatalog } from "../catalog/read-catalog.ts";
import { runCheck } from "../check/run-check.ts";
import { exportFindings } from "../inspect/export-findings.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { readProfileFile } from "../inspect/read-profile-file.ts";
import { repairFile } from "../inspect/repair-file.ts";
import { readOverview } from "../overview/read-overview.ts";
import { exportWorkbook } from "../exchange/export/export-workbook.ts";
import { collectForms } from "../exchange/forms/collect-forms.ts";
import { examineForms } from "../exchange/forms/examine-forms.ts";
import { listFormRounds } from "../exchange/forms/form-rounds.ts";
import { listFormUnits } from "../exchange/forms/form-units.ts";
import { sendForms } from "../exchange/forms/send-forms.ts";
import { applyImport } from "../exchange/import/apply-import.ts";
import { examineFile } from "../exchange/import/examine-file.ts";
import { planFile } from "../exchange/import/plan-file.ts";
import { createObservation } from "../indicators/create-observation.ts";
import { deleteObservation } from "../indicators/delete-observation.ts";
import { readIndicators } from "../indicators/read-indicators.ts";
import { updateObservation } from "../indicators/update-observation.ts";
import { listSteps } from "../history/list-steps.ts";
import { readRecordHistory } from "../history/read-record-history.ts";
import { redoStep } from "../history/redo-step.ts";
import { restoreField } from "../history/restore-field.ts";
import { undoStep } from "../history/undo-step.ts";
import { adoptOwnColumns } from "../own-columns/adopt-own-columns.ts";
import { createOwnColumn } from "../own-columns/create-own-column.ts";
import { deleteOwnColumn } from "../own-columns/delete-own-column.ts";
import { listOwnColumnModels } from "../own-columns/list-own-column-models.ts";
import { listOwnColumns } from "../own-columns/list-own-columns.ts";
import { reorderOwnColumns } from "../own-columns/reorder-own-columns.ts";
import { updateOwnColumn } from "../own-columns/update-own-column.ts";
import { createProblem } from "../problems/create-problem.ts";
import { deleteProblem } from "../problems/delete-problem.ts";
import { updateProblem } from "../problems/update-problem.ts";
import { createProgress } from "../progress/create-progress.ts";
import { deleteProgress } from "../progress/delete-progress.ts";
import { undeleteProgress } from "../progress/undelete-progress.ts";
import { updateProgress } from "../progress/update-progress.ts";
import { exportReport } from "../reports/export-report.ts";
import { previewReport } from "../reports/preview-report.ts";
import { fillSample } from "../sample/fill-sample.ts";
import { generateSample } from "../sample/generate-sample.ts";
import { findText } from "../search/find-text.ts";
import { createCitation } from "../sources/create-citation.ts";
import { createSource } from "../sources/create-source.ts";
import { deleteCitation } from "../sources/delete-citation.ts";
import { deleteSource } from "../sources/delete-source.ts";
import { findSentences } from "../sources/find-sentences.ts";
import { listSources } from "../sources/list-sources.ts";
import { listWithoutSource } from "../sources/list-without-source.ts";
import { readSourceFile } from "../sources/read-source-file.ts";
import { readSource } from "../sources/read-source.ts";
import { updateSource } from "../sources/update-source.ts";
import { backupStore } from "../store-care/backup-store.ts";
import { compareCopy } from "../store-care/compare-copy.ts";
import { listCopies } from "../store-care/list-copies.ts";
import { readStoreStatus } from "../store-care/read-store-status.ts";
import { createView, deleteView, updateView } from "../views/change-views.ts";
import { listViews } from "../views/list-views.ts";
import { changeRows } from "../worklists/change-rows.ts";
import { createItem } from "../worklists/create-item.ts";
import { createManyItems } from "../worklists/create-many-items.ts";
import { createField } from "../fields/create-field.ts";
import { deleteField } from "../fields/delete-field.ts";
import { orderFields } from "../fields/order-fields.ts";
import { readFields } from "../fields/read-fields.ts";
import { takeOverFields } from "../fields/take-over-fields.ts";
import { updateField } from "../fields/update-field.ts";
import { deleteWord } from "../words/delete-word.ts";
import { mergeWords } from "../words/merge-words.ts";
import { readSpellings, readWords, readWordUses } from "../words/read-words.ts";
import { renameWord } from "../words/rename-word.ts";
import { setShortName } from "../words/set-short-name.ts";
import { createMove } from "../worklists/create-move.ts";
import { createVersion } from "../worklists/create-version.ts";
import { createWorklist } from "../worklists/create-worklist.ts";
import { deleteVersion } from "../worklists/delete-version.ts";
import { readWorklistCare } from "../worklists/read-worklist-care.ts";
import { updateMove } from "../worklists/update-move.ts";
import { updateVersion } from "../worklists/update-version.ts";
import { updateWorklist } from "../worklists/update-worklist.ts";
import { withdrawMove } from "../worklists/withdraw-move.ts";
import { deleteItem } from "../worklists/delete-item.ts";
import { deleteManyItems, undeleteManyItems } from "../worklists/delete-many-items.ts";
import { deleteRows } from "../worklists/delete-rows.ts";
import { pageItems } from "../worklists/page-items.ts";
import { readItem } from "../worklists/read-item.ts";
import { groupItems, totalItems } from "../worklists/total-items.ts";
import { undeleteItem } from "../worklists/undelete-item.ts";
import { updateItem } from "../worklists/update-item.ts";
import { updateLines } from "../worklists/update-lines.ts";
import { updateManyItems } from "../worklists/update-many-items.ts";
import { createYear } from "../years/create-year.ts";
import { listYears } from "../years/list-years.ts";
import { previewLamps } from "../years/preview-lamps.ts";
import { updateYear } from "../years/update-year.ts";
import { archiveUseCases } from "./archive-use-cases.ts";
import { draftingUseCases } from "./drafting-use-cases.ts";
import type { UseCase } from "./use-case.ts";

/** Who answers each question: a question without a use case, or with one of another type, does not compile. */
export const useCases: { readonly [Name in EngineQuestionName]: UseCase<Name> } = {
  "years:list": listYears,
  "years:create": createYear,
  "years:update": updateYear,
  "years:previewLamps": previewLamps,
  "items:page": pageItems,
  "items:read": readItem,
  "items:create": createItem,
  "items:update": updateItem,
  "items:updateMany": updateManyItems,
  "items:delete": deleteItem,
  "items:undelete": undeleteItem,
  "items:deleteMany": deleteManyItems,
  "items:undeleteMany": undeleteManyItems,
  "items:createMany": createManyItems,
  "items:changeRows": changeRows,
  "items:deleteRows": deleteRows,
  "items:updateLines": updateLines,
  "items:totals": totalItems,
  "items:groups": groupItems,
  "ownColumns:list": listOwnColumns,
  "ownColumns:models": listOwnColumnModels,
  "ownColumns:create": createOwnColumn,
  "ownColumns:update": updateOwnColumn,
  "ownColumns:reorder": reorderOwnColumns,
  "ownColumns:delete": deleteOwnColumn,
  "ownColumns:adopt": adoptOwnColumns,
  "views:list": listViews,
  "views:create": createView,
  "views:update": updateView,
  "views:delete": deleteView,
  "progress:create": createProgress,
  "progress:update": updateProgress,
  "progress:delete": deleteProgress,
  "progress:undelete": undeleteProgress,
  "problems:create": createProblem,
  "problems:update": updateProblem,
  "problems:delete": deleteProblem,
  "catalog:read": readCatalog,
  "worklists:create": createWorklist,
  "worklists:care": readWorklistCare,
  "worklists:update": updateWorklist,
  "versions:create": createVersion,
  "versions:update": updateVersion,
  "versions:delete": deleteVersion,
  "moves:create": createMove,
  "moves:update": updateMove,
  "moves:withdraw": withdrawMove,
  "fields:read": readFields,
  "fields:create": createField,
  "fields:update": updateField,
  "fields:delete": deleteField,
  "fields:order": orderFields,
  "fields:takeOver": takeOverFields,
  "words:read": readWords,
  "words:spellings": readSpellings,
  "words:uses": readWordUses,
  "words:merge": mergeWords,
  "words:delete": deleteWord,
  "words:rename": renameWord,
  "words:setShortName": setShortName,
  "observations:list": listObservations,
  "indicators:read": readIndicators,
  "observations:create": createObservation,
  "observations:update": updateObservation,
  "observations:delete": deleteObservation,
  "sources:list": listSources,
  "sources:findSentences": findSentences,
  "sources:read": readSource,
  "sources:create": createSource,
  "sources:update": updateSource,
  "sources:delete": deleteSource,
  "sources:readFile": readSourceFile,
  "sources:missing": listWithoutSource,
  "citations:create": createCitation,
  "citations:delete": deleteCitation,
  "overview:read": readOverview,
  "checks:run": runCheck,
  "history:steps": listSteps,
  "history:undo": undoStep,
  "history:redo": redoStep,
  "history:ofRecord": readRecordHistory,
  "history:restoreField": restoreField,
  "reports:preview": previewReport,
  "reports:export": exportReport,
  ...archiveUseCases,
  ...draftingUseCases,
  "imports:examine": examineFile,
  "imports:plan": planFile,
  "imports:apply": applyImport,
  "exports:workbook": exportWorkbook,
  "forms:units": listFormUnits,
  "forms:rounds": listFormRounds,
  "forms:send": sendForms,
  "forms:examine": examineForms,
  "forms:collect": collectForms,
  "inspections:inspect": inspectFile,
  "inspections:repair": repairFile,
  "inspections:readProfile": readProfileFile,
  "inspections:exportFindings": exportFindings,
  "store:status": readStoreStatus,
  "store:backup": backupStore,
  "store:copies": listCopies,
  "store:compareCopy": compareCopy,
  "search:find": findText,
  "sample:fill": fillSample,
  "sample:generate": generateSample,
};
