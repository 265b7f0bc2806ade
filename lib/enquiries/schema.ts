import { z } from "zod";
import {
  email,
  id,
  line,
  many,
  optionalId,
  optionalPhone,
  optionalText,
  optionalWhole,
  version,
} from "@/lib/base/fields";
import { newCustomer } from "@/lib/customers/schema";
import { locales } from "@/lib/i18n/locale";
import { hiddenColumns } from "@/lib/list/columns";
import { pageCursor } from "@/lib/list/page";
import { enquiryStates } from "./machine";

/** What is asked about: an item of the shop, perhaps one of its offers; anything ill-formed counts as nothing. */
export const enquiryAddress = z.object({
  item: optionalId().catch(null),
  offer: optionalId().catch(null),
  sent: z.literal("1").optional().catch(undefined),
});

/** An enquiry as its form sends it. `website` is a field that people do not see, and that programs fill in. */
export const enquiry = z
  .object({
    stamp: z.string({ error: "required" }).max(200),
    website: z.string().max(0, { error: "leaveEmpty" }).optional(),
    locale: z.enum(locales),
    item: optionalId(),
    offer: optionalId(),
    quantity: optionalWhole(1, 99_999),
    message: optionalText(4000),
    name: line(120),
    company: line(200),
    email: email(),
    phone: optionalPhone(),
  })
  .refine(({ item, message }) => item !== null || message !== null, {
    path: ["message"],
    error: "required",
    when: ({ value }) => typeof value === "object" && value !== null,
  });
export type Enquiry = z.output<typeof enquiry>;

/** The address of the form for a new customer, which an enquiry may fill in. */
export const newCustomerAddress = z.object({ enquiry: optionalId().catch(null) });

/** A new customer, and the enquiry it comes from, if any. */
export const askedCustomer = newCustomer.and(z.object({ enquiry: optionalId() }));
export type AskedCustomer = z.output<typeof askedCustomer>;

export const enquiryFilter = z.object({
  state: z.enum(enquiryStates).catch("new").default("new"),
  hide: hiddenColumns(),
  page: pageCursor(),
});
export type EnquiryFilter = z.output<typeof enquiryFilter>;

export const enquiryPath = z.object({ enquiry: id() });
export const enquiryStep = z.object({ id: id(), version: version() });

/** Enquiries that take the same step: the ticked ones of a list, or all that it has, so many as were shown. */
export const manyEnquiries = z
  .object({
    state: z.enum(enquiryStates).catch("new").default("new"),
    move: z.enum(["answer", "close"], { error: "choose" }),
    which: z.enum(["chosen", "matching"]).default("chosen"),
    expected: optionalWhole(0, 1_000_000),
    id: many(id(), 100),
  })
  .refine(({ which, id }) => which === "matching" || id.length > 0, {
    path: ["id"],
    error: "chooseEnquiries",
  });
export type ManyEnquiries = z.output<typeof manyEnquiries>;
export type EnquiryStep = z.output<typeof enquiryStep>;
