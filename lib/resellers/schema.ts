import { z } from "zod";
import {
  checkbox,
  email,
  id,
  line,
  many,
  oneOf,
  optionalEmail,
  optionalId,
  optionalPhone,
  optionalText,
  query,
  tenantSlug,
  version,
} from "@/lib/base/fields";
import { countryOf } from "@/lib/i18n/countries";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";
import { sortBy } from "@/lib/list/sort";
import { vatNumberOf } from "@/lib/vat/rules";
import { resellerStates } from "./machine";
import { degrees } from "./rules";

export const models = ["resale", "agency"] as const;

export const resellerList = z.object({
  q: query(),
  state: oneOf(resellerStates),
  portfolio: optionalId().catch(null),
  sort: sortBy("name"),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type ResellerList = z.output<typeof resellerList>;

export const noInput = z.object({});
export const resellerPath = z.object({ reseller: id() });

/** How a company is reached and billed; its name and model stay with whoever admitted it. */
export const companyFacts = {
  email: optionalEmail(),
  phone: optionalPhone(),
  vatNumber: optionalText(30),
  street: optionalText(200),
  postalCode: optionalText(20),
  city: optionalText(100),
  country: optionalText(2).refine((code) => code === null || countryOf(code) !== undefined, {
    error: "choose",
  }),
};

const company = { name: line(120), ...companyFacts, model: z.enum(models, { error: "choose" }) };

/** Rewrites the VAT number to its plain form; the country decides which form it must have. */
export const withVatNumber = <T extends { vatNumber: string | null; country: string | null }>(
  given: T,
  context: z.RefinementCtx,
): T => {
  if (given.vatNumber === null) return given;
  const vatNumber = vatNumberOf(given.vatNumber, given.country);
  if (vatNumber) return { ...given, vatNumber };
  context.addIssue({ code: "custom", path: ["vatNumber"], message: "vatNumber" });
  return z.NEVER;
};

/** `key` is the id the reseller gets, so that the same form sent twice admits one. */
export const admission = z
  .object({
    key: id(),
    ...company,
    slug: z
      .union([z.literal(""), z.string().trim().toLowerCase().pipe(tenantSlug())], { error: "slug" })
      .optional()
      .transform((slug) => slug || null),
    portfolioId: id(),
    adminEmail: email(),
  })
  .transform(withVatNumber);
export type Admission = z.output<typeof admission>;

const edition = { reseller: id(), version: version() };

export const resellerChange = z.object({ ...edition, ...company }).transform(withVatNumber);
export type ResellerChange = z.output<typeof resellerChange>;

/** `seen` is the version of the portfolio that the preview showed. */
export const portfolioAssignment = z.object({ ...edition, portfolioId: id(), seen: optionalId() });
export type PortfolioAssignment = z.output<typeof portfolioAssignment>;

/** The portfolio that a reseller might get instead of its present one. */
export const reassignment = z.object({ reseller: id(), portfolioId: optionalId().catch(null) });
export type Reassignment = z.output<typeof reassignment>;

export const restriction = z.object({ ...edition, reason: line(500) });
export type Restriction = z.output<typeof restriction>;

export const suspension = z.object({
  ...edition,
  reason: line(500),
  degree: many(z.enum(degrees, { error: "choose" }), 10)
    .optional()
    .transform((chosen) => chosen ?? []),
});
export type Suspension = z.output<typeof suspension>;

export const reactivation = z.object({ ...edition, reason: line(500), storefront: checkbox() });
export type Reactivation = z.output<typeof reactivation>;

export const adminInvitation = z.object({ reseller: id(), email: email() });
export type AdminInvitation = z.output<typeof adminInvitation>;
