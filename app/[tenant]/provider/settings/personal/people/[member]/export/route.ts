import { handle } from "@/lib/door/handle";
import { personalFile } from "@/lib/personal/file";
import { askedMember } from "@/lib/personal/schema";

export const GET = handle("provider", "personal:read", askedMember, personalFile);
