import { deleteDraft } from "../drafting/delete-draft.ts";
import { listDrafts } from "../drafting/list-drafts.ts";
import { readDraft } from "../drafting/read-draft.ts";
import { saveChanges } from "../drafting/save-changes.ts";
import { saveDraft } from "../drafting/save-draft.ts";
import { deleteTemplate } from "../drafting/templates/delete-template.ts";
import { listTemplates } from "../drafting/templates/list-templates.ts";
import { saveAsTemplate } from "../drafting/templates/save-as-template.ts";
import { undeleteDraft } from "../drafting/undelete-draft.ts";
import { redoDraft, undoDraft } from "../drafting/undo-draft.ts";
import { updateDraft } from "../drafting/update-draft.ts";
import { listVersions } from "../drafting/versions/list-versions.ts";
import { readVersion } from "../drafting/versions/read-version.ts";
import { saveVersion } from "../drafting/versions/save-version.ts";
import { createDraft } from "../drafting/create-draft.ts";
import { setDraftState } from "../drafting/set-draft-state.ts";
import { listAnnexes } from "../drafting/export/list-annexes.ts";
import { fillDraft } from "../drafting/export/fill-draft.ts";
import { exportDraft } from "../drafting/export/export-draft.ts";
import { listObjects } from "../drafting/objects/list-objects.ts";
import { previewObject } from "../drafting/objects/preview-object.ts";
import { listFigures } from "../drafting/figures/list-figures.ts";
import { evaluateFigures } from "../drafting/figures/evaluate-figures.ts";
import { listCatalog } from "../drafting/catalog/list-catalog.ts";
import { matchFigures } from "../drafting/matching/match-figures.ts";
import { compareVersions } from "../drafting/versions/compare-versions.ts";
import { checkDraft } from "../drafting/check/check-draft.ts";
import { listDraftable } from "../drafting/passages/list-draftable.ts";
import { listPassages } from "../drafting/passages/list-passages.ts";
import { findCorrection } from "../drafting/returned/find-correction.ts";
import { readReturned } from "../drafting/returned/read-returned.ts";
import { refuseReturned } from "../drafting/returned/refuse-returned.ts";
import { examineTemplate, listPlaceholders } from "../reports/template/examine-template.ts";
import {
  addWordTemplate,
  listWordTemplates,
  removeWordTemplate,
  renameWordTemplate,
  replaceWordTemplate,
} from "../reports/template/kept/change-templates.ts";
import { saveTemplateFile } from "../reports/template/kept/save-template-file.ts";
import { fillReport } from "../reports/template/fill-report.ts";

/** Reports that people write, and the Word files of an office that they are filled into. */
export const draftingUseCases = {
  "wordTemplates:list": listWordTemplates,
  "wordTemplates:add": addWordTemplate,
  "wordTemplates:replace": replaceWordTemplate,
  "wordTemplates:rename": renameWordTemplate,
  "wordTemplates:remove": removeWordTemplate,
  "wordTemplates:save": saveTemplateFile,
  "wordTemplates:placeholders": listPlaceholders,
  "wordTemplates:examine": examineTemplate,
  "wordTemplates:fill": fillReport,
  "wordTemplates:fillDraft": fillDraft,
  "drafts:list": listDrafts,
  "drafts:create": createDraft,
  "drafts:read": readDraft,
  "drafts:save": saveDraft,
  "drafts:saveChanges": saveChanges,
  "drafts:update": updateDraft,
  "drafts:setState": setDraftState,
  "drafts:delete": deleteDraft,
  "drafts:undelete": undeleteDraft,
  "drafts:undo": undoDraft,
  "drafts:redo": redoDraft,
  "drafts:saveVersion": saveVersion,
  "drafts:listVersions": listVersions,
  "drafts:readVersion": readVersion,
  "drafts:compare": compareVersions,
  "drafts:figures": listFigures,
  "drafts:objects": listObjects,
  "drafts:previewObject": previewObject,
  "drafts:evaluate": evaluateFigures,
  "drafts:figureCatalog": listCatalog,
  "drafts:matchFigures": matchFigures,
  "drafts:passages": listPassages,
  "drafts:draftable": listDraftable,
  "drafts:annexes": listAnnexes,
  "drafts:check": checkDraft,
  "drafts:export": exportDraft,
  "drafts:readReturned": readReturned,
  "drafts:correction": findCorrection,
  "drafts:refuseReturned": refuseReturned,
  "drafts:listTemplates": listTemplates,
  "drafts:saveAsTemplate": saveAsTemplate,
  "drafts:deleteTemplate": deleteTemplate,
} as const;
