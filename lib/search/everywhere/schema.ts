import { z } from "zod";
import { query } from "@/lib/fields";

export const search = z.object({ q: query() });
export type Search = z.output<typeof search>;
