import { z } from "zod";
import { id, optionalText, version } from "@/lib/base/fields";
import { country } from "@/lib/customers/schema";
import { addressUses } from "./rules";

/** A new address sends an `id` made with the form; sent twice, it gives one. A known one sends its version as well. */
export const savedAddress = z
  .object({
    customer: id(),
    id: id(),
    version: version().optional(),
    name: optionalText(120),
    street: optionalText(200),
    postalCode: optionalText(20),
    city: optionalText(100),
    country: country(),
    billing: z.enum(addressUses, { error: "choose" }),
    delivery: z.enum(addressUses, { error: "choose" }),
  })
  .refine(({ street, city }) => Boolean(street || city), { path: ["street"], error: "required" })
  .refine(({ billing, delivery }) => billing !== "no" || delivery !== "no", {
    path: ["delivery"],
    error: "addressUse",
  });
export type SavedAddress = z.output<typeof savedAddress>;

/** One of a customer's addresses or contacts, as a path or a form names it. */
export const customerAddress = z.object({ customer: id(), id: id() });
export type CustomerAddress = z.output<typeof customerAddress>;

/** The page of an address; "new" for one that is not there yet. */
export const addressPath = z.object({ customer: id(), address: z.union([z.literal("new"), id()]) });
