import { z } from "zod";
import { checkbox, line, optionalEmail, optionalText, version } from "../fields";

const MOST_BYTES = 2 * 1024 * 1024;

export const tenantProfile = z.object({
  version: version(),
  name: line(120),
  email: optionalEmail(),
  phone: optionalText(40),
  about: optionalText(2000),
  imprint: optionalText(4000),
  brandColour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, { error: "colour" }),
  pricesShown: checkbox(),
});
export type TenantProfile = z.output<typeof tenantProfile>;

export const logoUpload = z.object({
  logo: z
    .instanceof(File, { error: "required" })
    .refine((file) => file.size > 0, { error: "required" })
    .refine((file) => file.size <= MOST_BYTES, { error: "fileTooLarge" }),
});
export type LogoUpload = z.output<typeof logoUpload>;
