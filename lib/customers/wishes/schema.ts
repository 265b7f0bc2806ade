import { z } from "zod";
import { id } from "@/lib/fields";
import { pageCursor } from "@/lib/page";
import { newCustomer } from "../schema";

export const wishFilter = z.object({ page: pageCursor() });
export type WishFilter = z.output<typeof wishFilter>;

export const wishChoice = z.object({ id: id() });
export type WishChoice = z.output<typeof wishChoice>;

/** What was typed of a new customer, as it was kept: what was left out is null there. */
export const keptCustomer = z
  .record(z.string(), z.string().nullable())
  .transform((kept) => Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value ?? ""])))
  .pipe(newCustomer);
