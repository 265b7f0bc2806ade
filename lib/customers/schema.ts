import { z } from "zod";
import {
  id,
  line,
  many,
  oneOf,
  optionalEmail,
  optionalPhone,
  optionalText,
  optionalWhole,
  query,
  version,
} from "@/lib/base/fields";
import { countryOf } from "@/lib/i18n/countries";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";
import { sortBy } from "@/lib/list/sort";
import { vatNumberOf } from "@/lib/vat/rules";
import { customerStates } from "./machine";

export const country = () =>
  optionalText(2).refine((code) => code === null || countryOf(code) !== undefined, { error: "choose" });

const details = z.object({ name: line(200), vatNumber: optionalText(30) });

/** The first address, the first contact and the first note of a new customer. */
const first = {
  street: optionalText(200),
  postalCode: optionalText(20),
  city: optionalText(100),
  country: country(),
  contactName: optionalText(120),
  contactRole: optionalText(80),
  email: optionalEmail(),
  phone: optionalPhone(),
  note: optionalText(2000),
};

type Taxed = { vatNumber: string | null; country: string | null };

const hasVatForm = ({ vatNumber, country }: Taxed) =>
  typeof vatNumber !== "string" || vatNumberOf(vatNumber, country ?? null) !== undefined;

/** The country decides which form a VAT number must have; told together with the faults of other fields. */
const vatForm = {
  path: ["vatNumber"],
  error: "vatNumber",
  when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null,
};

const withPlainVat = <T extends Taxed>(given: T): T => ({
  ...given,
  vatNumber: given.vatNumber && (vatNumberOf(given.vatNumber, given.country) ?? null),
});

/** The ids of the customers of which its sender says that they are others. */
const anyway = z
  .string()
  .max(1000)
  .transform((ids) => ids.split(" "))
  .optional()
  .catch(undefined);

/** `key` is made with the form: sent twice, it gives one customer. */
export const newCustomer = details
  .extend({ ...first, key: id(), anyway })
  .refine(hasVatForm, vatForm)
  .transform(withPlainVat);
export type NewCustomer = z.output<typeof newCustomer>;

/** Its VAT number is held to the country of the customer's address, which only the database knows. */
export const changedCustomer = details.extend({ id: id(), version: version() });
export type ChangedCustomer = z.output<typeof changedCustomer>;

/** `owner` narrows to the customers of one reseller, or to the provider's own. */
export const customerFilter = z.object({
  q: query(),
  state: oneOf(customerStates),
  owner: z
    .union([z.literal("direct"), id()])
    .optional()
    .catch(undefined),
  /** Those that the reader looks after and that have ordered nothing for long (silent/queries.ts). */
  silent: oneOf(["yes"]),
  sort: sortBy("name"),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type CustomerFilter = z.output<typeof customerFilter>;

type Narrowing = Omit<CustomerFilter, "page">;

/** What narrows and sorts a list of customers, for steps with all of it and the way back to it. */
export const narrowing = ({ q, state, owner, silent, sort, hide }: Narrowing) =>
  ({ q, state, owner, silent, sort, hide }) satisfies Record<keyof Narrowing, string | undefined>;

/** A step in a customer's life, with the version that was on the screen. */
export const customerStep = z.object({ id: id(), version: version(), reason: line(500) });
export type CustomerStep = z.output<typeof customerStep>;

/** Which person of the provider looks after which customer. */
export const customerAssignment = z.object({ id: id(), membership: id() });
export type CustomerAssignment = z.output<typeof customerAssignment>;

/** Which person looks after many customers: the ticked ones, or all that a filter lets through, so many as were shown. */
export const manyAssignments = customerFilter.omit({ page: true }).extend({
  expected: optionalWhole(0, 1_000_000),
  which: z.enum(["chosen", "matching"]).default("chosen"),
  id: many(id(), 100),
  membership: id(),
});
export type ManyAssignments = z.output<typeof manyAssignments>;

/** The step that assigned many customers, and what narrows the list to come back to. */
export const assignmentsUndo = customerFilter.omit({ page: true }).extend({ step: id() });

/** The page of a customer, and which page of its notes. */
export const customerPath = z.object({ customer: id(), notes: pageCursor() });
export type CustomerPath = z.output<typeof customerPath>;

export const customerKey = z.object({ customer: id() });
