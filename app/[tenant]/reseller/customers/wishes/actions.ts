"use server";
import { writtenId } from "@/lib/customers/commands";
import { createWished } from "@/lib/customers/wishes/creating/commands";
import { wishChoice } from "@/lib/customers/wishes/schema";
import { formAction } from "@/lib/form-action";

export const createWishedAction = formAction({
  side: "reseller",
  permission: "customer:create",
  schema: wishChoice,
  run: createWished,
  next: (written, _, { tenant }) =>
    `/${tenant}/reseller/customers/${writtenId(written)}?notice=customer-created`,
});
