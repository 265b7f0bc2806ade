import { z } from "zod";

const MOST_BYTES = 2 * 1024 * 1024;

export const logoUpload = z.object({
  logo: z
    .instanceof(File, { error: "required" })
    .refine((file) => file.size > 0, { error: "required" })
    .refine((file) => file.size <= MOST_BYTES, { error: "logoTooLarge" }),
});
export type LogoUpload = z.output<typeof logoUpload>;

export const brandColour = () =>
  z
    .string({ error: "colour" })
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, { error: "colour" });
