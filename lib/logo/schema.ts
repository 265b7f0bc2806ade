import { z } from "zod";

/** In bytes. */
export const LARGEST_LOGO = 2 * 1024 * 1024;

export const logoUpload = z.object({
  logo: z
    .instanceof(File, { error: "required" })
    .refine((file) => file.size > 0, { error: "required" })
    .refine((file) => file.size <= LARGEST_LOGO, { error: "logoTooLarge" }),
});
export type LogoUpload = z.output<typeof logoUpload>;

export const brandColour = () =>
  z
    .string({ error: "colour" })
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, { error: "colour" });
