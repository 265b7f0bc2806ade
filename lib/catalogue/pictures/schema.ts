import { z } from "zod";
import { id, optionalText, version } from "@/lib/base/fields";
import { pictureSizes } from "./rules";

const MOST_AT_ONCE = 10;
const MEGABYTE = 1024 * 1024;
const LARGEST = 10 * MEGABYTE;
/** In bytes; with what stands around it below what a post may hold at all (next.config.mjs). */
export const LARGEST_TOGETHER = 20 * MEGABYTE;

/** The address of one file of a picture. */
export const picturePath = z.object({
  picture: z.string().regex(/^[\w-]{16}$/),
  size: z.enum(Object.keys(pictureSizes) as [keyof typeof pictureSizes]),
});
export type PicturePath = z.output<typeof picturePath>;

/** A browser sends a nameless empty file where none was chosen. */
const chosen = (given: unknown): File[] =>
  [given].flat().flatMap((each) => (each instanceof File && (each.name || each.size) ? [each] : []));

/** Picture files for one item: up to 10 at once, of 10 MB each and 20 MB together. */
export const pictureUpload = z.object({
  item: id(),
  pictures: z
    .unknown()
    .transform(chosen)
    .refine((files) => files.length > 0, { error: "required", abort: true })
    .refine((files) => files.length <= MOST_AT_ONCE, { error: "tooMany", abort: true })
    .refine((files) => files.every(({ size }) => size <= LARGEST), { error: "pictureTooLarge", abort: true })
    .refine((files) => files.reduce((sum, { size }) => sum + size, 0) <= LARGEST_TOGETHER, {
      error: "picturesTooLarge",
    }),
});
export type PictureUpload = z.output<typeof pictureUpload>;

const seen = { id: id(), version: version() };

/** What a picture shows, in each language. */
export const pictureText = z.object({ ...seen, en: optionalText(250), de: optionalText(250) });
export type PictureText = z.output<typeof pictureText>;

/** One place up or down in the row. */
export const pictureMove = z.object({ ...seen, to: z.enum(["up", "down"], { error: "choose" }) });
export type PictureMove = z.output<typeof pictureMove>;

export const pictureVersion = z.object(seen);
export type PictureVersion = z.output<typeof pictureVersion>;
