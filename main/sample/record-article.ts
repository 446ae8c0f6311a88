import type { CitedKind } from "../../shared/domain/year-data.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import { insertItem } from "../store/items.ts";
import { insertObservation, listObservations } from "../store/observations.ts";
import { insertProgress } from "../store/progress.ts";
import { insertCitation, insertSource } from "../store/sources.ts";
import type { Stamp } from "../store/stamp.ts";
import { putField } from "../store/words.ts";
import { insertWorklist } from "../store/worklists.ts";
import type { ArticleWithText } from "./sample-articles.ts";
import type { SampleArticle, SampleItem, SampleObservation, SampleWorklist } from "./sample-format.ts";

/** What recording needs beside the facts themselves. */
interface Recording extends Pick<UseCaseContext, "db"> {
  readonly year: number;
  readonly stamp: () => Stamp;
  /** Keeps where a stored fact comes from. */
  readonly cite: (kind: CitedKind, id: string, sentences: readonly string[]) => void;
}

/**
 * Records all that an article says of its year, which the store must hold already: the source, the fields, the lists
 * with their items and progress, the observations, and for each of them its sentences. Answers the number of items.
 */
export function recordArticle(context: UseCaseContext, { article, originalText, text }: ArticleWithText): number {
  const recording = startRecording(context, article, originalText, text);
  for (const field of article.fields) putField(context.db, article.year, field, context.now());
  for (const worklist of article.worklists) recordWorklist(recording, worklist);
  recordObservations(recording, article.observations);
  return article.worklists.reduce((count, { items }) => count + items.length, 0);
}

function startRecording(
  context: UseCaseContext,
  article: SampleArticle,
  originalText: string,
  text: string,
): Recording {
  const { db, newId, now } = context;
  const { kind, title, publisher, publishedOn } = article.source;
  const stamp = () => ({ id: newId(), now: now() });
  const source = insertSource(db, { kind, title, publisher, publishedOn, originalText, text }, stamp());
  return {
    db,
    year: article.year,
    stamp,
    cite: (targetKind, targetId, sentences) => {
      for (const sentence of sentences) {
        insertCitation(db, { id: newId(), sourceId: source.id, sentence, targetKind, targetId });
      }
    },
  };
}

function recordWorklist(recording: Recording, worklist: SampleWorklist): void {
  const { db, year, stamp, cite } = recording;
  const { mechanism, title, issuingBody, issuedOn, declaredCount } = worklist;
  const declared =
    declaredCount === null
      ? {}
      : {
          declaredCount: declaredCount.value,
          declaredUnit: declaredCount.unit,
          declaredQualifier: declaredCount.qualifier,
        };
  const { id } = insertWorklist(
    db,
    { year, mechanism, title, issuingBody, documentNumber: null, issuedOn, ...declared },
    stamp(),
  );
  cite("worklist", id, worklist.sentences);
  for (const item of worklist.items) recordItem(recording, id, item);
}

function recordItem({ db, year, stamp, cite }: Recording, worklistId: string, item: SampleItem): void {
  const { sentences, progress, note: _note, ...draft } = item;
  const { id } = insertItem(db, year, { worklistId, ...draft }, stamp());
  cite("item", id, sentences);
  for (const { asOf, text, sentences: own } of progress) {
    const entry = insertProgress(db, id, { asOf, text }, stamp());
    cite("progress", entry.id, own ?? sentences);
  }
}

function recordObservations({ db, year, stamp, cite }: Recording, observations: readonly SampleObservation[]): void {
  const first = listObservations(db, year).length;
  for (const [index, observation] of observations.entries()) {
    const { sentences, note: _note, ...figure } = observation;
    const { id } = insertObservation(db, { ...figure, year, target: null, position: first + index }, stamp());
    cite("observation", id, sentences);
  }
}
