"use server";
import { addPictures, describePicture, movePicture, removePicture } from "@/lib/catalogue/pictures/commands";
import { drawUpload } from "@/lib/catalogue/pictures/drawing";
import { pictureMove, pictureText, pictureUpload, pictureVersion } from "@/lib/catalogue/pictures/schema";
import { formAction } from "@/lib/forms/action";

export const addPicturesAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: pictureUpload,
  prepare: drawUpload,
  run: addPictures,
  next: (item, _, { tenant }) => `/${tenant}/provider/catalogue/${item}/pictures?notice=pictures-added`,
});

export const describePictureAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: pictureText,
  run: describePicture,
  next: (item, { id }, { tenant }) =>
    `/${tenant}/provider/catalogue/${item}/pictures?notice=saved#picture-${id}`,
});

export const movePictureAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: pictureMove,
  run: movePicture,
  next: (item, { id }, { tenant }) => `/${tenant}/provider/catalogue/${item}/pictures#picture-${id}`,
});

export const removePictureAction = formAction({
  side: "provider",
  permission: "catalogue:edit",
  schema: pictureVersion,
  run: removePicture,
  next: (item, _, { tenant }) => `/${tenant}/provider/catalogue/${item}/pictures?notice=picture-removed`,
});
