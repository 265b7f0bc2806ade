import { AppError } from "@/lib/base/errors";
import { redraw } from "@/lib/files/raster";
import type { LogoUpload } from "./schema";

const WIDEST = 400;

/** An uploaded logo as a new PNG of at most 400 × 400 pixels. Throws INVALID for what is no readable picture. */
export const drawLogo = ({ logo }: LogoUpload): Promise<Buffer> =>
  redraw(logo, new AppError("INVALID", "imageUnreadable", {}, "logo"), (picture) =>
    picture
      .resize({ width: WIDEST, height: WIDEST, fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer(),
  );
