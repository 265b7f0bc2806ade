import { handle } from "@/lib/door/handle";
import { personalFile } from "@/lib/personal/file";
import { askedCustomer } from "@/lib/personal/schema";

export const GET = handle("provider", "personal:read", askedCustomer, personalFile);
