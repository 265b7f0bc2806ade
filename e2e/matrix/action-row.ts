import { readFileSync } from "node:fs";
import type { Person } from "@/e2e/people";
import type { Fields, Outcome } from "./call";
import type { Company } from "./company";

export type ActionRow = {
  /** Who may, each with the records of the company he or she works for. */
  allow: readonly Person[];
  /** The page it is posted to. */
  at: string;
  /** A valid form about a record of this company; each time about a fresh one where it can be done only once. */
  fields: (company: Company) => Promise<Fields>;
  /** A form about a record of the same company that belongs to another area: to those who may it is not there either. */
  beyond?: (company: Company) => Promise<Fields>;
  /** What those who may get for a record of another company or of nobody's; undefined where the form names no record. */
  foreign?: Outcome;
  /** The tables in which it leaves something; "a change, audited" by default. */
  leaves?: string;
};

export type ActionRows = Record<string, ActionRow>;

/** Rows of one file of actions, under the names that the build gives them. */
export const under = (file: string, rows: ActionRows): ActionRows =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [`${file}#${name}Action`, row]));

/** The smallest of pictures, as somebody would upload it. */
export const dot = () => new File([readFileSync("e2e/matrix/dot.png")], "dot.png", { type: "image/png" });
