import type { z } from "zod";
import { keptBasket } from "@/lib/baskets/schema";

/** A basket as its placer saw it: placed once, however often this version of it is sent. */
export const placedOrder = keptBasket;
export type PlacedOrder = z.output<typeof placedOrder>;
