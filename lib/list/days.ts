import { type SQL, sql } from "drizzle-orm";
import { timeZone } from "@/lib/i18n/locale";

/** The first moment of a day ("2026-11-30"), or of the one so many days later, in the time zone of the pages. */
export const startOfDay = (day: string, later = 0): SQL =>
  sql`((${day}::date + ${later}::integer)::timestamp at time zone ${timeZone()}::text)`;

/** The first moment of a month ("2026-11"), or of the one so many months later, in the time zone of the pages. */
export const startOfMonth = (month: string, later = 0): SQL =>
  sql`((${`${month}-01`}::date + ${later}::integer * interval '1 month')::timestamp at time zone ${timeZone()}::text)`;
