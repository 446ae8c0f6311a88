import { createYearsAndWorklists } from "./0010-create-years-and-worklists.ts";
import { createItems } from "./0020-create-items.ts";
import { createProgressEntries } from "./0030-create-progress-entries.ts";
import { createObservations } from "./0040-create-observations.ts";
import { createSourcesAndCitations } from "./0050-create-sources-and-citations.ts";
import { createDeletions } from "./0060-create-deletions.ts";
import { createSnapshots } from "./0070-create-snapshots.ts";
import { createSearch } from "./0080-create-search.ts";
import { countChangesOfAYear } from "./0090-count-changes-of-a-year.ts";
import { refuseChangesOfArchivedYears } from "./0100-refuse-changes-of-archived-years.ts";
import { rememberImportColumns } from "./0110-remember-import-columns.ts";
import { indexPairsOfCharacters } from "./0120-index-pairs-of-characters.ts";
import { recordChanges } from "./0200-record-changes.ts";
import { indexDaysOfItems } from "./0210-index-days-of-items.ts";
import { createListViews } from "./0230-create-list-views.ts";
import { createDrafts } from "./0240-create-drafts.ts";
import { createFormRounds } from "./0250-create-form-rounds.ts";
import { createItemProblems } from "./0260-create-item-problems.ts";
import { addLampRule } from "./0270-add-lamp-rule.ts";
import { giveNoKeyTwice } from "./0280-give-no-key-twice.ts";
import { createOwnColumns } from "./0290-create-own-columns.ts";
import { createWorklistVersions } from "./0300-create-worklist-versions.ts";
import { createItemMoves } from "./0310-create-item-moves.ts";
import { groupAndMapFields } from "./0320-group-and-map-fields.ts";
import { mergeWords } from "./0350-merge-words.ts";
import { keepWhatGoesOut } from "./0360-keep-what-goes-out.ts";
import { keepExportedTexts } from "./0370-keep-exported-texts.ts";
import { findReportTexts } from "./0380-find-report-texts.ts";
import { createItemCarries } from "./0410-create-item-carries.ts";
import { indexUnitsOfProblems } from "./0480-index-units-of-problems.ts";
import { dropUnusedWords } from "./0490-drop-unused-words.ts";
import type { Migration } from "./migration.ts";

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [
  createYearsAndWorklists,
  createItems,
  createProgressEntries,
  createObservations,
  createSourcesAndCitations,
  createDeletions,
  createSnapshots,
  createSearch,
  countChangesOfAYear,
  refuseChangesOfArchivedYears,
  rememberImportColumns,
  indexPairsOfCharacters,
  recordChanges,
  indexDaysOfItems,
  createListViews,
  createDrafts,
  createFormRounds,
  createItemProblems,
  addLampRule,
  giveNoKeyTwice,
  createOwnColumns,
  createWorklistVersions,
  createItemMoves,
  groupAndMapFields,
  mergeWords,
  keepWhatGoesOut,
  keepExportedTexts,
  findReportTexts,
  createItemCarries,
  indexUnitsOfProblems,
  dropUnusedWords,
];

/** The version of a store that took every step. */
export const newestVersion = Math.max(...migrations.map(({ version }) => version));
