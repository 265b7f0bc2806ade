import { z } from "zod";
import { handle } from "@/lib/door/handle";
import { answerLogo } from "@/lib/logo/queries";
import { getOwnProfile } from "@/lib/resellers/profile/queries";

/** The company's own logo, for those who may change it, whether its storefront is open or not. */
export const GET = handle(
  "reseller",
  "reseller:edit",
  z.object({ v: z.string().optional() }),
  async (scope, { v }) => answerLogo((await getOwnProfile(scope)).logoKey, v ?? null),
);
