import { z } from "zod";
import { optionalText, version } from "@/lib/base/fields";
import { brandColour } from "@/lib/logo/schema";
import { companyFacts, withVatNumber } from "@/lib/resellers/schema";

/** What a reseller says about itself: to its customers, on its storefront, and to the provider. */
export const resellerProfile = z
  .object({
    version: version(),
    ...companyFacts,
    hours: optionalText(200),
    about: optionalText(2000),
    imprint: optionalText(4000),
    brandColour: brandColour(),
  })
  .transform(withVatNumber);
export type ResellerProfile = z.output<typeof resellerProfile>;
