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

export const customerKey = z.object({ customer: id() });
