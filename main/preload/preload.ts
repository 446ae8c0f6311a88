import { contextBridge, ipcRenderer } from "electron";
import { isWindowEventName, questionNames } from "../../shared/ipc/question-names.ts";

/** Asks main; answers what the boundary answers. Only the names of the contract get such a method. */
function methodFor(name: string) {
  return (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input);
}

/** Listens to one event of the contract; answers the function that stops listening. */
function on(event: string, listener: (detail: unknown) => void): () => void {
  if (!isWindowEventName(event)) throw new TypeError(`no such event: ${event}`);
  // The page gets the detail alone: Electron's own event object would hand it the sender.
  const heard = (_event: unknown, detail: unknown): void => listener(detail);
  ipcRenderer.on(event, heard);
  return () => {
    ipcRenderer.off(event, heard);
  };
}

const methods = Object.fromEntries(questionNames.map((name) => [name, methodFor(name)]));
contextBridge.exposeInMainWorld("hezuo", { ...methods, on });
