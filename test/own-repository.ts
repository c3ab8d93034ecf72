import { readFileSync } from "node:fs";
import { join } from "node:path";
import { homeIn } from "../scripts/home.ts";

/** The project's own repository as `owner/name`, which `npm run home` changes. */
export const ownRepository = homeIn(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
export const [ownOwner, ownName] = ownRepository.split("/") as [string, string];
