import type { z } from "zod";
import type { Scope } from "@/lib/door/scope";
import { erase } from "./erase";
import type { newErasure } from "./schema";

/** Erases what is kept about a person or customer, as the page asks for it; returns the id of its audit entry. Throws as erase does. */
export async function erasePersonal(
  scope: Scope,
  { wanted, confirm }: z.output<typeof newErasure>,
): Promise<string> {
  return (await erase(scope, wanted, confirm)).entry;
}
