import { backupCommand, doctorCommand, restoreCommand } from "./commands/care.ts";
import { checkCommand } from "./commands/check.ts";
import { collectCommand } from "./commands/collect.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { inspectCommand } from "./commands/inspect.ts";
import { reportCommand } from "./commands/report.ts";
import { sampleCommand } from "./commands/sample.ts";
import { searchCommand } from "./commands/search.ts";
import { snapshotDiffCommand } from "./commands/snapshot-diff.ts";
import {
  snapshotCreateCommand,
  snapshotExportCommand,
  snapshotListCommand,
  snapshotVerifyCommand,
} from "./commands/snapshot.ts";
import {
  templateAddCommand,
  templateListCommand,
  templateRemoveCommand,
  templateRenameCommand,
  templateSaveCommand,
} from "./commands/template.ts";
import type { Command } from "./command.ts";

/** Every command of `hezuo`, in the order of the usage text. */
export const commands: readonly Command[] = [
  sampleCommand,
  importCommand,
  exportCommand,
  collectCommand,
  reportCommand,
  templateAddCommand,
  templateListCommand,
  templateRenameCommand,
  templateRemoveCommand,
  templateSaveCommand,
  checkCommand,
  inspectCommand,
  searchCommand,
  snapshotCreateCommand,
  snapshotListCommand,
  snapshotVerifyCommand,
  snapshotExportCommand,
  snapshotDiffCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
];
