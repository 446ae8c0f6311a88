import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as list from "../store/source-list.ts";

/** All sources of the store, those entered last first: an article may be cited in several years. */
export const listSources: UseCase<"sources:list"> = ({ db }) => succeed(list.listSources(db));
