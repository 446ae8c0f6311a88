import type { IsoDate } from "../../shared/domain/dates.ts";
import type { SendingWay } from "../../shared/exchange/forms/units-of-form.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { Stamp } from "./stamp.ts";
import { statement } from "./statement.ts";
import { keyOfGivenName } from "./words.ts";

/** A round of forms: what was sent out at one time. */
export interface FormRound {
  readonly id: string;
  readonly year: number;
  /** The cut-off date that the units were asked for. */
  readonly asOf: IsoDate;
  readonly way: SendingWay;
  /** ISO 8601 UTC. */
  readonly sentAt: string;
}

/** One form of a round, with the unit it went to. */
export interface SentForm {
  readonly id: string;
  readonly roundId: string;
  readonly unit: string;
  /** The ids of its items. */
  readonly items: readonly string[];
  /** When it was last collected; null until then. */
  readonly answeredAt: string | null;
}

/** A form with its round. */
export interface SentFormInRound extends SentForm {
  readonly round: FormRound;
}

interface FormColumns extends Omit<SentForm, "items"> {
  readonly items: string;
}

const selectRound = "SELECT id, year, as_of AS asOf, way, created_at AS sentAt FROM form_round";
const selectForm = `
  SELECT sent_form.id, form_round.id AS roundId, unit.name AS unit, items, answered_at AS answeredAt
  FROM sent_form JOIN form_round ON form_round.key = round_key JOIN unit ON unit.key = unit_key`;

/** The rounds of a year, the newest first. */
export function listFormRounds(db: ReadableDb, year: number): FormRound[] {
  return statement<FormRound>(db, `${selectRound} WHERE year = ? ORDER BY key DESC`).all(year);
}

/** The forms of all rounds of a year, in the order they were sent. */
export function listSentForms(db: ReadableDb, year: number): SentForm[] {
  return statement<FormColumns>(db, `${selectForm} WHERE form_round.year = ? ORDER BY sent_form.key`)
    .all(year)
    .map(toForm);
}

/** The form with its round, or null when this store has no record of it. */
export function readSentForm(db: ReadableDb, id: string): SentFormInRound | null {
  const form = statement<FormColumns>(db, `${selectForm} WHERE sent_form.id = ?`).get(id);
  if (form === undefined) return null;
  const round = statement<FormRound>(db, `${selectRound} WHERE id = ?`).get(form.roundId);
  return round === undefined ? null : { ...toForm(form), round };
}

/** Enters a round. An archived year refuses (`year-archived`). */
export function insertFormRound(db: WritableDb, { id, year, asOf, way, sentAt }: FormRound): void {
  statement(
    db,
    "INSERT INTO form_round (id, created_at, updated_at, year, as_of, way) VALUES (:id, :at, :at, :year, :asOf, :way)",
  ).run({ id, at: sentAt, year, asOf, way });
}

/** Enters a form of a round that is entered already; its unit goes by name. */
export function insertSentForm(db: WritableDb, { id, roundId, unit, items }: SentForm, now: string): void {
  statement(
    db,
    `INSERT INTO sent_form (id, created_at, updated_at, round_key, unit_key, items)
     VALUES (:id, :now, :now, (SELECT key FROM form_round WHERE id = :roundId), :unit, :items)`,
  ).run({ id, now, roundId, unit: keyOfGivenName(db, "unit", unit, now), items: JSON.stringify(items) });
}

/** Notes that a form was collected. */
export function markAnswered(db: WritableDb, { id, now }: Stamp): void {
  statement(
    db,
    "UPDATE sent_form SET revision = revision + 1, updated_at = :now, answered_at = :now WHERE id = :id",
  ).run({ id, now });
}

function toForm({ items, ...form }: FormColumns): SentForm {
  return { ...form, items: JSON.parse(items) };
}
