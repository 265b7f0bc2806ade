import sharp, { type Sharp } from "sharp";
import { AppError } from "@/lib/base/errors";
import { cutText } from "@/lib/base/text";
import { redraw } from "@/lib/files/raster";
import { type PictureSize, pictureSizes } from "./rules";
import type { PictureUpload } from "./schema";

const QUALITY = 82;
/** Of 6: beyond, files grow hardly smaller and take twice as long. */
const EFFORT = 2;
const LONGEST_NAME = 80;

/** The files of a picture by size, and the pixels of the largest. */
export type Drawn = { files: [PictureSize, Buffer][]; width: number; height: number };

/** Draws uploaded pictures anew in every size, as WebP, one after the other. Throws INVALID and names what it cannot read. */
export async function drawUpload({
  item,
  pictures,
}: PictureUpload): Promise<{ item: string; drawn: Drawn[] }> {
  const drawn: Drawn[] = [];
  for (const file of pictures) drawn.push(await redraw(file, unreadable(file), draw));
  return { item, drawn };
}

/** Draws a picture in every size, never larger than it is. */
export async function draw(picture: Sharp): Promise<Drawn> {
  const { data, info } = await within(picture, "large").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const encode = (size: PictureSize) =>
    within(sharp(data, { raw: { width, height, channels } }), size)
      .webp({ quality: QUALITY, effort: EFFORT })
      .toBuffer();
  const whole = await encode("large");
  const files: Drawn["files"] = [];
  for (const size of Object.keys(pictureSizes) as PictureSize[])
    files.push([size, Math.max(width, height) > pictureSizes[size] ? await encode(size) : whole]);
  return { files, width, height };
}

const within = (picture: Sharp, size: PictureSize) =>
  picture.resize({
    width: pictureSizes[size],
    height: pictureSizes[size],
    fit: "inside",
    withoutEnlargement: true,
  });

const unreadable = ({ name }: File) =>
  new AppError("INVALID", "pictureUnreadable", { file: nameOf(name) }, "pictures");

const nameOf = (name: string) =>
  cutText(name.toWellFormed().replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ""), LONGEST_NAME);
