import { z } from "zod";
import { line } from "@/lib/base/fields";
import { pageCursor } from "@/lib/list/page";

/** A day of a URL as 2026-11-25; anything else counts as none. */
const day = () => z.iso.date().optional().catch(undefined);
const text = () => line(200).optional().catch(undefined);
const pair = (kinds: string) =>
  z
    .string()
    .regex(new RegExp(`^(?:${kinds}):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`))
    .optional()
    .catch(undefined);

export const auditFilter = z.object({
  /** An e-mail as somebody types it. */
  person: text(),
  /** The person behind an entry, as its link says. */
  by: z.uuid().optional().catch(undefined),
  /** Words of a company's name as somebody types them. */
  company: text(),
  /** The company, as a link says: reseller:<id> or customer:<id>. */
  of: pair("reseller|customer"),
  /** One record: <kind>:<id>. */
  record: pair("[a-z0-9-]{1,40}"),
  action: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .optional()
    .catch(undefined),
  from: day(),
  to: day(),
  page: pageCursor(),
});
export type AuditFilter = z.output<typeof auditFilter>;
