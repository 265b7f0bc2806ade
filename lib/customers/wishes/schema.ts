import { z } from "zod";
import { id } from "@/lib/base/fields";
import { newCustomer } from "@/lib/customers/schema";
import { pageCursor } from "@/lib/list/page";

export const wishFilter = z.object({ page: pageCursor() });
export type WishFilter = z.output<typeof wishFilter>;

export const wishChoice = z.object({ id: id() });
export type WishChoice = z.output<typeof wishChoice>;

/** The enquiry from which a wish came, as it was kept. */
export const keptEnquiry = z.object({ enquiry: id().optional().catch(undefined) });

/** What was typed of a new customer, as it was kept: what was left out is null there. */
export const keptCustomer = z.preprocess((kept) => {
  const given = Object.entries(z.record(z.string(), z.string().nullable()).parse(kept));
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? ""]));
}, newCustomer);
