import { answerPicture, findPictureFile } from "@/lib/catalogue/pictures/queries";
import { picturePath } from "@/lib/catalogue/pictures/schema";
import { requirePlace } from "@/lib/door/load";
import { withPublicScope } from "@/lib/door/scope";

type Context = { params: Promise<{ tenant: string; picture: string; size: string }> };

/** A picture of an item on sale, for everybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenant, ...rest } = await params;
  const asked = picturePath.safeParse(rest);
  if (!asked.success) return answerPicture(undefined);
  const place = await requirePlace(tenant, null);
  return answerPicture(await withPublicScope(place, (scope) => findPictureFile(scope, asked.data)));
}
