import type { Person } from "@/e2e/people";
import type { Outcome } from "./call";
import type { Company } from "./company";

/**
 * Whose records a path may name: of alpha-it for its customer Muster GmbH; of alpha-it for another customer; of
 * beta-systems, the look-alike sibling; of gamma-cloud in the other tenant.
 */
export const relations = ["own", "neighbour", "sibling", "foreign"] as const;
export type Relation = (typeof relations)[number];

export type PageRow = {
  /** Who may see it in nordwind; "everybody" means guests too, with the same answer. */
  allow: readonly Person[] | "everybody";
  /** The record a path names, where it names one. */
  of?: (company: Company) => Promise<Record<string, string>>;
  /** Whose records each of those who may sees; of the area by default. */
  sees?: Partial<Record<Person | "guest", readonly Relation[]>>;
  /** What those who may get, if it is no page. */
  answer?: Outcome;
  /** Of a handler that writes, what of the caller's own: by each method, what its address says then. */
  writes?: { leaves: string; by: Partial<Record<WritingMethod, string>> };
};

export const writingMethods = ["POST", "PUT", "PATCH", "DELETE"] as const;
export type WritingMethod = (typeof writingMethods)[number];

export type PageRows = Record<string, PageRow>;

/** Pages about the person itself: whoever is signed in, in any tenant and also while the company is suspended. */
export const personal = {
  "/": { guest: "sign-in", person: "elsewhere" },
  "/sign-in": { guest: "ok", person: "elsewhere" },
  "/sessions": { guest: "sign-in", person: "ok" },
  "/workspaces": { guest: "sign-in", person: "ok" },
} as const satisfies Record<string, { guest: Outcome; person: Outcome }>;

/** The route of a row: without the parameters that only make it answer. */
export const routeOf = (row: string): string => row.split("?")[0] ?? row;
