import { useSyncExternalStore } from "react";

/** A value that several parts of the window show and any of them may change. */
export class SharedValue<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(initial: Value) {
    this.#value = initial;
  }

  readonly read = (): Value => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(value: Value): void {
    this.#value = value;
    this.#listeners.forEach((listener) => listener());
  }
}

/** A part of the value: a plain one, or one that stays the same object; re-renders when that part changes. */
export function useSharedPart<Value, Part>(shared: SharedValue<Value>, part: (value: Value) => Part): Part {
  return useSyncExternalStore(shared.subscribe, () => part(shared.read()));
}

/** The value as it is now; re-renders when it changes. */
export function useSharedValue<Value>(shared: SharedValue<Value>): Value {
  return useSyncExternalStore(shared.subscribe, shared.read);
}
