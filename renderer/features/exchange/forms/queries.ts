import { useQuery } from "@tanstack/react-query";
import type { SendingWay } from "../../../../shared/exchange/forms/units-of-form.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import type { ChosenForm } from "./mutations.ts";

/** The units that the year's items lie with. */
export function useFormUnits(year: number, way: SendingWay) {
  return useQuery(questionQuery("forms:units", { year, way }));
}

/** What was sent out in the year, and who has answered. */
export function useFormRounds(year: number) {
  return useQuery(questionQuery("forms:rounds", { year }));
}

/** What the chosen forms say; asked anew whenever they are looked at, as the year may have changed meanwhile. */
export function useCollectionPlan(year: number, chosen: readonly ChosenForm[]) {
  const sources = chosen.map(({ grant }) => grant);
  return useQuery({ ...questionQuery("forms:examine", { year, sources }), gcTime: 0, enabled: sources.length > 0 });
}
