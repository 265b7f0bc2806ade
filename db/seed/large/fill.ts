import type { Client } from "pg";
import type { Sizes } from "./sizes";

/** What each step of filling a tenant needs; `now` is the beginning of today, from which all times are counted back. */
export type Filling = { client: Client; sizes: Sizes; tenantId: string; now: Date };

/** SQL of the id that the n-th row of a kind has in every run: a UUIDv7 that grows with n */
export const idOf = (kind: string, n: string): string =>
  `overlay(overlay(overlay(md5(current_setting('app.seed') || ' ${kind} ' || ${n})
    placing lpad(to_hex(1704067200000 + (${n})::bigint), 12, '0') from 1) placing '7' from 13) placing '8' from 17)::uuid`;

/** SQL of an id that a text has in every run. */
export const idFrom = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;

/** SQL of a word of the list, chosen by a number. */
export const wordOf = (words: readonly string[], n: string): string =>
  `(array[${words.map((word) => `'${word}'`).join(", ")}])[1 + (${n}) % ${words.length}]`;

/** SQL of the number of the reseller that owns customer c; null where it is the provider's own. */
export const ownerOf = (c: string, { resellers }: Sizes): string =>
  `case when ${c} % 2 = 1 then 1 when ${c} % 50 = 0 then null else 2 + (${c} / 2) % ${resellers - 1} end`;
