import { z } from "zod";
import { optionalEmail, optionalPhone, optionalText, version } from "@/lib/fields";

/** Who is to be reached at a customer, as its own admin keeps it. */
export const ownContact = z.object({
  version: version(),
  contactName: optionalText(120),
  email: optionalEmail(),
  phone: optionalPhone(),
});
export type OwnContact = z.output<typeof ownContact>;
