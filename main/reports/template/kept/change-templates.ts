import { succeed, type Result } from "../../../../shared/result.ts";
import type { WordTemplate } from "../../../../shared/domain/template/word-template.ts";
import type { UseCase } from "../../../engine/use-case.ts";
import type { ReadableDb } from "../../../store/handles.ts";
import { inTransaction } from "../../../store/transaction.ts";
import * as store from "../../../store/word-templates.ts";
import { freeName, templateFile, templateInHand } from "./template-in-hand.ts";

/** The templates that the office keeps, by name. */
export const listWordTemplates: UseCase<"wordTemplates:list"> = ({ db }) => succeed(store.listWordTemplates(db));

/** Keeps an office's Word file under a name. Fails as `templateFile` does, or with `input-not-acceptable` (the name is taken). */
export const addWordTemplate: UseCase<"wordTemplates:add"> = async ({ db, now, newId }, { name, source }) => {
  const free = freeName(db, name, null);
  if (!free.ok) return free;
  const file = await templateFile(source);
  if (!file.ok) return file;
  return inTransaction(db, () => {
    const stillFree = freeName(db, name, null);
    if (!stillFree.ok) return stillFree;
    const id = newId();
    store.insertWordTemplate(db, { ...file.value, name }, { id, now: now() });
    return present(db, id);
  });
};

/** Another file under the name of a template. Fails as `addWordTemplate` does, or with `not-found`. */
export const replaceWordTemplate: UseCase<"wordTemplates:replace"> = async ({ db, now }, { id, basedOn, source }) => {
  const file = await templateFile(source);
  if (!file.ok) return file;
  return inTransaction(db, () => {
    const found = templateInHand(db, id, basedOn);
    if (!found.ok) return found;
    store.replaceTemplateFile(db, file.value, { id, now: now() });
    return present(db, id);
  });
};

/** Fails with `not-found` or `input-not-acceptable` (the name is taken). */
export const renameWordTemplate: UseCase<"wordTemplates:rename"> = ({ db, now }, { id, basedOn, name }) =>
  inTransaction(db, () => {
    const found = templateInHand(db, id, basedOn);
    if (!found.ok) return found;
    const free = freeName(db, name, id);
    if (!free.ok) return free;
    store.renameWordTemplate(db, name, { id, now: now() });
    return present(db, id);
  });

/** Takes a template out of the program for good; reports made with it stay. Fails with `not-found`. */
export const removeWordTemplate: UseCase<"wordTemplates:remove"> = ({ db, now }, { id, basedOn }) =>
  inTransaction(db, () => {
    const found = templateInHand(db, id, basedOn);
    if (!found.ok) return found;
    store.removeWordTemplate(db, { id, now: now() });
    return succeed(null);
  });

function present(db: ReadableDb, id: string): Result<WordTemplate> {
  const template = store.readWordTemplate(db, id);
  if (template === null) throw new Error(`the store holds no template ${id}`);
  return succeed(template);
}
