import type { AppError } from "../../shared/errors.ts";
import { errorOf } from "./app-failure.ts";
import { SharedValue, useSharedValue } from "./shared-value.ts";

/** How the saving of what was typed stands, for the foot line. */
export type SaveState =
  | { readonly kind: "nothing-changed" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "unsaved"; readonly unfit: Unfit }
  | { readonly kind: "failed"; readonly error: AppError };

/** What was typed and cannot be saved as it is. */
export interface Unfit {
  /** Texts that are no value of their field. */
  readonly faulty: number;
  /** Whether something needed is still to be filled in. */
  readonly incomplete: boolean;
}

/** Something typed that is not in the store and cannot be saved as it is. */
export interface UnfitThing extends Unfit {
  /** What it belongs to, such as 新增指标. */
  readonly what: string;
  /** Why it is not saved, in sentences. */
  readonly reasons: readonly string[];
  /** Forgets what was typed; what the store holds stays. */
  readonly giveUp: () => void;
}

/** Saves what a form holds; with `all` it fails, and the foot line says so, while something cannot be saved as it is. */
type Flush = (all: boolean) => Promise<void> | void;

/**
 * Keeps account of every save under way. A save that failed counts as unsaved until the same thing (`key`) is saved or
 * given up.
 */
export class SaveRegistry {
  #pending = 0;
  #savedAt: Date | null = null;
  readonly state = new SharedValue<SaveState>({ kind: "nothing-changed" });
  readonly #failures = new Map<string, AppError>();
  readonly #unfit = new Map<string, UnfitThing>();
  readonly #flushes = new Set<Flush>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** Runs one save and shows how it goes; what `save` throws is thrown on. */
  async track<Value>(key: string, save: () => Promise<Value>): Promise<Value> {
    this.#pending += 1;
    this.#tell();
    try {
      const value = await save();
      this.#failures.delete(key);
      this.#savedAt = this.#now();
      return value;
    } catch (thrown) {
      this.#failures.set(key, errorOf(thrown));
      throw thrown;
    } finally {
      this.#pending -= 1;
      this.#tell();
    }
  }

  /** Something was changed at once, without a form that is saved as it is typed: that is safe now as well. */
  noteSaved(): void {
    this.#savedAt = this.#now();
    this.#tell();
  }

  /** The user has given up what could not be saved. */
  forget(key: string): void {
    if (this.#failures.delete(key)) this.#tell();
  }

  /** Tells what is typed under `key` and cannot be saved as it is; null when nothing is, or when it was given up. */
  noteUnfit(key: string, thing: UnfitThing | null): void {
    if (sameWords(this.#unfit.get(key), thing)) return;
    if (thing === null) this.#unfit.delete(key);
    else this.#unfit.set(key, thing);
    this.#tell();
  }

  /** Everything that is typed and cannot be saved as it is, the oldest first. */
  get unfitThings(): readonly UnfitThing[] {
    return [...this.#unfit.values()];
  }

  /** `flush` saves what is still only in a form; it is called before closing. Answers how to take it back. */
  registerFlush(flush: Flush): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  /** Saves everything that is still being typed; answers whether all of it is safe now. */
  async flushAll(): Promise<boolean> {
    const outcomes = await this.#flushEach(true);
    return this.#failures.size === 0 && outcomes.every((outcome) => outcome.status === "fulfilled");
  }

  /** Saves what can be saved; what cannot be saved as it is, such as a new row without its name, stands in nobody's way. */
  async flushFit(): Promise<boolean> {
    await this.#flushEach(false);
    return [...this.#failures.keys()].every((key) => this.#unfit.has(key));
  }

  async #flushEach(all: boolean): Promise<readonly PromiseSettledResult<void>[]> {
    const outcomes = await Promise.allSettled([...this.#flushes].map(async (flush) => flush(all)));
    await this.#untilQuiet();
    return outcomes;
  }

  #untilQuiet(): Promise<void> {
    if (this.#pending === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.state.subscribe(() => {
        if (this.#pending > 0) return;
        stop();
        resolve();
      });
    });
  }

  #tell(): void {
    this.state.set(this.#currentState());
  }

  #currentState(): SaveState {
    if (this.#pending > 0) return { kind: "saving" };
    const [failure] = this.#failures.values();
    if (failure) return { kind: "failed", error: failure };
    if (this.#unfit.size > 0) return { kind: "unsaved", unfit: inAll([...this.#unfit.values()]) };
    return this.#savedAt ? { kind: "saved", at: this.#savedAt } : { kind: "nothing-changed" };
  }
}

function sameWords(one: UnfitThing | undefined, other: UnfitThing | null): boolean {
  if (one === undefined || other === null) return one === undefined && other === null;
  const words = ({ what, reasons, faulty, incomplete }: UnfitThing) =>
    JSON.stringify([what, reasons, faulty, incomplete]);
  return words(one) === words(other);
}

function inAll(unfit: readonly Unfit[]): Unfit {
  return {
    faulty: unfit.reduce((sum, one) => sum + one.faulty, 0),
    incomplete: unfit.some((one) => one.incomplete),
  };
}

/** The one registry of the window. */
export const saves = new SaveRegistry();

/** How saving stands now; re-renders when it changes. */
export function useSaveState(): SaveState {
  return useSharedValue(saves.state);
}

/** Registers how to save what a form still holds; call it in an effect and return what it answers. */
export function registerFlush(flush: Flush): () => void {
  return saves.registerFlush(flush);
}

/** Runs one save under `key` (the thing saved, such as the item's id) and shows its state in the foot line. */
export function trackSave<Value>(key: string, save: () => Promise<Value>): Promise<Value> {
  return saves.track(key, save);
}
