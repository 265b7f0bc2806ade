import { z } from "zod";
import { checkbox, id, optionalEmail, optionalPhone, optionalText, version } from "@/lib/base/fields";

/** A new contact sends an `id` made with the form; sent twice, it gives one. A known one sends its version as well. */
export const savedContact = z
  .object({
    customer: id(),
    id: id(),
    version: version().optional(),
    name: optionalText(120),
    role: optionalText(80),
    email: optionalEmail(),
    phone: optionalPhone(),
    main: checkbox(),
  })
  .refine(({ name, email, phone }) => Boolean(name || email || phone), { path: ["name"], error: "required" });
export type SavedContact = z.output<typeof savedContact>;

/** The page of a contact; "new" for one that is not there yet. */
export const contactPath = z.object({ customer: id(), contact: z.union([z.literal("new"), id()]) });

/** As contactPath, in the customer's own area. */
export const ownContactPath = contactPath.omit({ customer: true });
