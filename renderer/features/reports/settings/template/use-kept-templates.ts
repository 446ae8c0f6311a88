import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { WordTemplate } from "../../../../../shared/domain/template/word-template.ts";
import { ask } from "../../../../lib/ask.ts";
import { questionQuery } from "../../../../lib/query-client.ts";

/** The Word files that the office keeps in the program, by name. */
export function useKeptTemplates() {
  return useQuery(questionQuery("wordTemplates:list", {}));
}

/** Adding, renaming, replacing, writing back and removing a kept template; the list is read anew after each. */
export function useTemplateChanges() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ["wordTemplates:list"] });
  const add = useMutation({
    mutationFn: (wanted: { readonly name: string; readonly source: string }) => ask("wordTemplates:add", wanted),
    onSettled,
  });
  const rename = useMutation({
    mutationFn: ({ template, name }: { readonly template: WordTemplate; readonly name: string }) =>
      ask("wordTemplates:rename", { id: template.id, basedOn: template.revision, name }),
    onSettled,
  });
  const replace = useMutation({
    mutationFn: async ({ id, revision }: WordTemplate) => {
      const chosen = await ask("files:chooseSource", { kind: "docx" });
      if (chosen === null) return null;
      return ask("wordTemplates:replace", { id, basedOn: revision, source: chosen.grant });
    },
    onSettled,
  });
  const save = useMutation({
    mutationFn: async ({ id, name }: WordTemplate) => {
      const destination = await ask("files:chooseDestination", { kind: "docx", suggestedName: `${name}.docx` });
      return destination === null ? null : ask("wordTemplates:save", { id, destination: destination.grant });
    },
  });
  const remove = useMutation({
    mutationFn: ({ id, revision }: WordTemplate) => ask("wordTemplates:remove", { id, basedOn: revision }),
    onSettled,
  });
  return { add, rename, replace, save, remove };
}
