import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { fitsWord } from "../../shared/domain/words/fits-word.ts";
import { questionQuery } from "./query-client.ts";

/** Whether a word of a form is meant by what is typed of it: by a part of its name or 简称, or its pinyin initials. */
export type WordFit = (word: string, typed: string) => boolean;

/** Until the spellings are read, a word is found by its name alone. */
export function useWordFit(): WordFit {
  const spellings = useQuery(questionQuery("words:spellings", {})).data;
  return useMemo(() => {
    const byName = new Map(spellings?.map((spelling) => [spelling.name, spelling]));
    return (word, typed) => fitsWord(word, typed, byName.get(word));
  }, [spellings]);
}
