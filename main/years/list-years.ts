import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as years from "../store/years.ts";

/** All years with their number of items, as the year switcher shows them. */
export const listYears: UseCase<"years:list"> = ({ db }) => succeed(years.listYears(db));
