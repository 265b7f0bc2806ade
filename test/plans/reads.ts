import { globSync } from "node:fs";
import type { Apart, Read } from "./read";

type NounReads = { reads?: Read[]; apart?: Apart };

const nouns: NounReads[] = await Promise.all(
  globSync("lib/**/test/reads.ts")
    .sort()
    .map((path) => import(/* @vite-ignore */ `../../${path}`)),
);

/** Every read of lib that a page, form or file makes. */
export const reads = nouns.flatMap(({ reads = [] }) => reads);

/** What a queries.ts exports beside them. */
export const apart = nouns.flatMap(({ apart = [] }) => apart);
