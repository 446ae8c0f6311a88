import { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import type { DraftBody } from "../../../../shared/domain/draft/draft-body.ts";
import type { Draft, DraftFacts, DraftSummary } from "../../../../shared/domain/draft/draft.ts";
import { registerFlush } from "../../../lib/save-state.ts";
import { SharedValue } from "../../../lib/shared-value.ts";
import { deskExtensions } from "../desk/desk-extensions.ts";
import { noReadings, type Readings } from "../figures/figure-state.ts";
import { readingsIn, withReadings } from "../editor/figure-marks.ts";
import { objectReadingsIn, withObjectReadings } from "../editor/object-marks.ts";
import { docOfBody } from "../model/body-to-doc.ts";
import { bodyOfDoc } from "../model/doc-to-body.ts";
import { requestAt, type ObjectRequest } from "../objects/object-request.ts";
import { noObjectReadings, type ObjectReadings } from "../objects/objects-in.ts";
import { DraftSaver } from "./draft-saver.ts";
import { layUnsent } from "./lay-unsent.ts";
import { UnsentSteps } from "./unsent-steps.ts";
import { StoredText } from "./stored-text.ts";
import { takeStoredStep, type StoredTrail } from "./stored-steps.ts";

export interface SessionEvents {
  /** The store has taken over a change. */
  readonly onSaved: (summary: DraftSummary) => void;
  /** Something that the person should hear, in a sentence. */
  readonly onNotice: (sentence: string) => void;
}

/**
 * A report that lies open: its editor and its saving. It outlives the page that shows it, so that looking something up
 * elsewhere in the window loses neither place nor undo.
 */
export class DraftSession implements StoredTrail {
  readonly id: string;
  readonly editor: Editor;
  readonly saver: DraftSaver;
  /** Another only when it says something else: all of the desk is drawn anew then. */
  readonly facts: SharedValue<DraftFacts>;
  /** The definition of a chart or table that a person is writing. */
  readonly defining = new SharedValue<ObjectRequest | null>(null);
  #events: SessionEvents = { onSaved: () => undefined, onNotice: () => undefined };
  /** The text from which the editor's own undo begins, as the store holds it. */
  #opening: string;
  #saves = 0;
  readonly #stored: StoredText;
  readonly #unsent: UnsentSteps;
  /** Why nothing can be typed at the moment, in a sentence; null for always else. */
  readonly locked = new SharedValue<string | null>(null);
  #lastChange: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  readonly #unregister: () => void;

  /** `isSound` is false for a report whose stored text is damaged: then an older one lies on the desk. */
  constructor(draft: Draft, isSound = true) {
    this.id = draft.id;
    this.facts = new SharedValue(factsOf(draft));
    this.editor = new Editor({
      extensions: deskExtensions({
        newId: () => crypto.randomUUID(),
        lockedBecause: this.locked.read,
        undoStored: () => void takeStoredStep(this, "undo"),
        redoStored: () => void takeStoredStep(this, "redo"),
        onNotice: (sentence) => this.#events.onNotice(sentence),
        openDefinition: (place) => this.#openDefinition(place),
      }),
      content: docOfBody(draft.body),
      injectCSS: false,
      // Looks through each change for what was taken out, and nobody asks for that.
      enableCoreExtensions: { delete: false },
      editorProps: {
        attributes: { role: "textbox", "aria-multiline": "true", "aria-label": "报告正文", spellcheck: "false" },
      },
      enableInputRules: false,
      enablePasteRules: false,
      onTransaction: ({ transaction, appendedTransactions }) =>
        this.#unsent.add([transaction, ...appendedTransactions]),
      onUpdate: ({ transaction }) => {
        if (transaction.getMeta(fromStore) !== true) this.saver.noteChange();
      },
    });
    this.#unsent = new UnsentSteps(this.editor.state.doc);
    this.saver = new DraftSaver({
      id: draft.id,
      revision: draft.revision,
      bodyNow: () => {
        this.#unsent.begin(this.editor.state.doc);
        return this.body();
      },
      save: (_id, basedOn, body) => this.#stored.save(basedOn, body),
      onSaved: (summary) => {
        this.#saves += 1;
        this.#tell(summary);
      },
    });
    this.#stored = new StoredText(draft.id);
    if (isSound) this.#stored.holds(draft.revision, this.body());
    this.#opening = JSON.stringify(this.body());
    this.#unregister = registerFlush(() => this.saver.flush());
  }

  /** Who shows it hears what happens. */
  tell(events: SessionEvents): void {
    this.#events = events;
  }

  get events(): SessionEvents {
    return this.#events;
  }

  body(): DraftBody {
    return bodyOfDoc(this.editor.state.doc);
  }

  isOpening(body: DraftBody): boolean {
    const doc = this.editor.schema.nodeFromJSON(docOfBody(body));
    return JSON.stringify(bodyOfDoc(doc)) === this.#opening;
  }

  get saves(): number {
    return this.#saves;
  }

  readings(): Readings {
    return this.editor.isDestroyed ? noReadings : readingsIn(this.editor.state);
  }

  showReadings(readings: Readings): void {
    if (!this.editor.isDestroyed) this.editor.view.dispatch(withReadings(this.editor.state.tr, readings));
  }

  objectReadings(): ObjectReadings {
    return this.editor.isDestroyed ? noObjectReadings : objectReadingsIn(this.editor.state);
  }

  showObjects(readings: ObjectReadings): void {
    if (!this.editor.isDestroyed) this.editor.view.dispatch(withObjectReadings(this.editor.state.tr, readings));
  }

  #openDefinition(place: number): boolean {
    const request = requestAt(this.editor.state, place);
    if (request !== null) this.defining.set(request);
    return request !== null;
  }

  /**
   * Saves what was written, changes the report in the store, and lays what it answers on the desk; null: nothing was changed. What
   * is typed meanwhile stays and is saved after it, unless `lock` says in a sentence why nothing can be typed until then. Several
   * wait for each other. Throws an AppFailure.
   */
  changeInStore<Answer extends Draft | null>(
    change: (basedOn: number) => Promise<Answer>,
    lock: string | null = null,
  ): Promise<Answer> {
    const changed = this.#lastChange.then(async () => {
      this.locked.set(lock);
      try {
        return await this.saver.standStill(async () => {
          const draft = await change(this.saver.revision);
          if (draft !== null && !this.#isClosed) this.takeStored(draft);
          return draft;
        });
      } finally {
        this.locked.set(null);
      }
    });
    this.#lastChange = changed.catch(() => undefined);
    return changed;
  }

  /** The store holds this text now: it lies on the desk, with nothing to undo in the editor but what was typed meanwhile. */
  takeStored(draft: Draft): void {
    const { state, view, schema } = this.editor;
    const [readings, objects] = [this.readings(), this.objectReadings()];
    const doc = schema.nodeFromJSON(docOfBody(draft.body));
    const laid = layUnsent(state, this.#unsent, EditorState.create({ doc, plugins: state.plugins }));
    view.updateState(laid.state);
    this.showReadings(readings);
    this.showObjects(objects);
    this.saver.settle(draft.revision);
    const body = bodyOfDoc(doc);
    this.#stored.holds(draft.revision, body);
    this.#opening = JSON.stringify(body);
    this.#saves = 0;
    this.#unsent.begin(doc, laid.steps);
    if (laid.steps.length > 0) this.saver.noteChange();
    if (laid.isOwn) this.#events.onNotice("这期间您在同一处又写了字，保留的是您写的，请核对");
    this.#tell(draft);
  }

  /** What the store holds instead of the person's own text, which an undo brings back. */
  putTheirs(draft: Draft): void {
    const { state, view } = this.editor;
    const { content, attrs } = this.editor.schema.nodeFromJSON(docOfBody(draft.body));
    const tr = state.tr.replaceWith(0, state.doc.content.size, content).setMeta(fromStore, true);
    // Cover and remarks lie beside the content.
    for (const [name, value] of Object.entries(attrs)) tr.setDocAttribute(name, value);
    view.dispatch(tr);
    this.#unsent.begin(this.editor.state.doc);
    this.saver.settle(draft.revision);
    this.#tell(draft);
  }

  #tell(summary: DraftSummary): void {
    const facts = factsOf(summary);
    if (JSON.stringify(facts) !== JSON.stringify(this.facts.read())) this.facts.set(facts);
    this.#events.onSaved(summary);
  }

  /** It was saved and put away; its editor is no more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  dispose(): void {
    this.#isClosed = true;
    this.#unregister();
    this.saver.dispose();
    this.editor.destroy();
  }
}

function factsOf(summary: DraftSummary): DraftFacts {
  const { id, createdAt, year, asOf, title, kind, state, reopenedBecause, deletedAt } = summary;
  return { id, createdAt, year, asOf, title, kind, state, reopenedBecause, deletedAt };
}

/** Marks changes of the editor that came from the store and need no saving. */
export const fromStore = "from-store";
