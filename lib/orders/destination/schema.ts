import type { z } from "zod";
import { optionalId } from "@/lib/base/fields";

/** Which of the customer's addresses and contacts an order names, as the fields of a form; what is left out is the usual one. */
export const chosenDestination = {
  deliveryAddress: optionalId(),
  billingAddress: optionalId(),
  contact: optionalId(),
};
export type ChosenDestination = {
  [field in keyof typeof chosenDestination]: z.output<ReturnType<typeof optionalId>>;
};
