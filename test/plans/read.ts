import type { Permission } from "@/lib/door/permissions";
import type { Call, Case, Person, Place } from "./world";

/** An exported read of lib, and ways to call it that differ in their plans. */
export type Read = { of: (...args: never[]) => unknown; cases: Case[] };

/**
 * Exported by a queries.ts, but no read of its own: parts of statements, rules, reads of global tables, files from disk,
 * and sitemaps, which name every item by their nature.
 */
export type Apart = Read["of"][];

export const by = (as: Person, may: Permission, call: Call, more: Partial<Case> = {}): Case => ({
  as,
  may,
  call,
  ...more,
});
export const inPublic = (as: Place, call: Call, more: Partial<Case> = {}): Case => ({ as, call, ...more });

/** What may read more rows than a page needs, and why: each is bounded, and none by the size of the tenant. */
export const most = {
  searching: { rows: 16_000, because: "a search looks through a bounded number of rows" },
  exporting: { rows: 5_000, because: "a file is read in batches of 500" },
  changingMany: {
    rows: 130_000,
    because: "one step may change 10,000 items or add 20,000 offers, and says how many",
    whole: true,
  },
  stepping: { rows: 1_000, because: "at most 100 orders take a step, each with its lines" },
  picking: { rows: 3_000, because: "a picking list has at most 1,000 lines, each with its order" },
  counting: { rows: 22_000, because: "entries that a step may change are counted to 10,000" },
  countingEach: { rows: 60_000, because: "each of at most 500 categories is counted to 1,000" },
  comparing: { rows: 60_000, because: "two versions of a portfolio are compared as a whole" },
  lookingAfter: { rows: 20_000, because: "a person looks after some hundred customers" },
  waiting: { rows: 2_000, because: "at most 1,000 requests that wait are looked through" },
  ofCustomer: { rows: 25_000, because: "the orders of one customer, not of the tenant, are counted" },
  ofPerson: { rows: 25_000, because: "what is kept about one person, not about the tenant, is counted" },
  ofDays: { rows: 10_000, because: "the orders of some days are counted" },
  addingDays: {
    rows: 2_000,
    because: "the days of a month are added up for the people of the last busy days",
  },
  drafts: { rows: 45_000, because: "at most 10,000 drafts are looked at for a price" },
  reporting: { rows: 70_000, because: "a month or a year is added up" },
} as const satisfies Record<string, NonNullable<Case["most"]>>;
