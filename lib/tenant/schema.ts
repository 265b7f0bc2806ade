import { z } from "zod";
import { checkbox, line, optionalEmail, optionalText, version } from "@/lib/base/fields";
import { brandColour } from "@/lib/logo/schema";

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
});
export type TenantProfile = z.output<typeof tenantProfile>;
