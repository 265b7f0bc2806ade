import { z } from "zod";
import type { FieldKey } from "@/lib/base/errors";
import { checkbox, line, optionalEmail, optionalText, version } from "@/lib/base/fields";
import { brandColour } from "@/lib/logo/schema";
import { carriersFrom } from "./carriers/rules";

export const tenantProfile = z.object({
  version: version(),
  name: line(120),
  email: optionalEmail(),
  phone: optionalText(40),
  hours: optionalText(200),
  escalation: optionalText(300),
  about: optionalText(2000),
  imprint: optionalText(4000),
  brandColour: brandColour(),
  pricesShown: checkbox(),
  renewalPrices: z.enum(["kept", "current"], { error: "choose" }).default("kept"),
  carriers: ownCarriers(),
});
export type TenantProfile = z.output<typeof tenantProfile>;

/** Carriers of one's own as carriersFrom reads them. */
function ownCarriers() {
  return optionalText(8000).transform((typed, context) => {
    const read = carriersFrom(typed ?? "");
    if ("carriers" in read) return read.carriers;
    context.addIssue({ code: "custom", message: "carriers" satisfies FieldKey });
    return z.NEVER;
  });
}
