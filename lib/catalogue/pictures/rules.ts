import type { ItemState } from "@/lib/catalogue/rules";

/** The files of a picture: its longer side in pixels. */
export const pictureSizes = { small: 200, medium: 800, large: 1600 } as const;
export type PictureSize = keyof typeof pictureSizes;

export const MOST_PICTURES = 20;

/** A picture as pages show it; width and height are those of the largest file. */
export type Picture = { key: string; width: number; height: number; alt: string | null };

/** The address of a picture's file under `path`: a tenant's for what is on sale, its provider area's for everything. */
export const pictureAddress = (path: string, key: string, size: PictureSize): string =>
  `${path}/pictures/${key}/${size}`;

/** The address of the small picture of a row, if it has one. */
export const rowPicture = (path: string, key: string | null): string | undefined =>
  key ? pictureAddress(path, key, "small") : undefined;

/** The path under which the provider itself sees the pictures of an item: what is on sale as everybody does, so that browsers keep it. */
export const ownPicturePath = (tenant: string, state: ItemState): string =>
  state === "active" ? `/${tenant}` : `/${tenant}/provider`;

/** Where a picture's file is kept. */
export const pictureFile = (tenantId: string, key: string, size: PictureSize): string =>
  `pictures/${tenantId}/${key}/${size}.webp`;

/** Width and height of one file of a picture: the largest one's, scaled down where its longer side is beyond the size. */
export function sizeOf({ width, height }: Pick<Picture, "width" | "height">, size: PictureSize) {
  const scale = Math.min(1, pictureSizes[size] / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}
