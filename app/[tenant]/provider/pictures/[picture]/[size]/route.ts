import { answerOwnPicture, findPictureFile } from "@/lib/catalogue/pictures/queries";
import { picturePath } from "@/lib/catalogue/pictures/schema";
import { handle } from "@/lib/door/handle";

/** A picture of any item, a draft's as well, for the provider alone. */
export const GET = handle("provider", "catalogue:read", picturePath, async (scope, asked) =>
  answerOwnPicture(await findPictureFile(scope, asked)),
);
