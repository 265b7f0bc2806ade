import { z } from "zod";
import { monthOf, timeZone } from "@/lib/i18n/locale";
import { pageCursor } from "@/lib/list/page";

/** The month whose margin is shown, "2026-11"; the current one where none, or none that is one, is named. */
export const marginQuery = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined)
    .transform((month) => month ?? monthOf(new Date(), timeZone())),
  page: pageCursor(),
});
