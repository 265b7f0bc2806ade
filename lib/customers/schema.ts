import { z } from "zod";
import { id, line, oneOf, optionalEmail, optionalText, query, version } from "../fields";
import { pageCursor } from "../page";
import { countryOf, customerStates, vatNumberOf } from "./rules";

const country = () =>
  optionalText(2).refine((code) => code === null || countryOf(code) !== undefined, { error: "choose" });

const phone = () =>
  optionalText(40).refine((typed) => typed === null || /^[+(]?\d[\d\s()/.-]{3,}$/.test(typed), {
    error: "phone",
  });

const details = z.object({
  name: line(200),
  vatNumber: optionalText(30),
  email: optionalEmail(),
  phone: phone(),
  contactName: optionalText(120),
  street: optionalText(200),
  postalCode: optionalText(20),
  city: optionalText(100),
  country: country(),
  note: optionalText(2000),
});

/** Rewrites the VAT number to its plain form; the country decides which form it must have. */
const withVatNumber = <T extends { vatNumber: string | null; country: string | null }>(
  given: T,
  context: z.RefinementCtx,
): T => {
  if (given.vatNumber === null) return given;
  const vatNumber = vatNumberOf(given.vatNumber, given.country);
  if (vatNumber) return { ...given, vatNumber };
  context.addIssue({ code: "custom", path: ["vatNumber"], message: "vatNumber" });
  return z.NEVER;
};

/** `key` is made with the form: sent twice, it gives one customer. */
export const newCustomer = details.extend({ key: id() }).transform(withVatNumber);
export type NewCustomer = z.output<typeof newCustomer>;

export const changedCustomer = details.extend({ id: id(), version: version() }).transform(withVatNumber);
export type ChangedCustomer = z.output<typeof changedCustomer>;

export const customerFilter = z.object({ q: query(), state: oneOf(customerStates), page: pageCursor() });
export type CustomerFilter = z.output<typeof customerFilter>;

/** A step in a customer's life, with the version that was on the screen. */
export const customerStep = z.object({ id: id(), version: version(), reason: line(500) });
export type CustomerStep = z.output<typeof customerStep>;

/** Which person of the provider looks after which customer. */
export const customerCare = z.object({ id: id(), membership: id() });
export type CustomerCare = z.output<typeof customerCare>;

export const customerKey = z.object({ customer: id() });
