"use server";
import { writtenId } from "@/lib/customers/commands";

import { wishChoice } from "@/lib/customers/wishes/schema";
import { createWishedAndAsked } from "@/lib/enquiries/follow-up/commands";
import { formAction } from "@/lib/forms/action";

export const createWishedAction = formAction({
  side: "reseller",
  permission: "customer:create",
  schema: wishChoice,
  run: createWishedAndAsked,
  next: (written, _, { tenant }) =>
    `/${tenant}/reseller/customers/${writtenId(written)}?notice=customer-created`,
});
