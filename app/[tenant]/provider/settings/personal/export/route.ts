import { handle } from "@/lib/door/handle";
import { personalFile } from "@/lib/personal/file";
import { askedPerson } from "@/lib/personal/schema";

export const GET = handle("provider", "personal:read", askedPerson, personalFile);
