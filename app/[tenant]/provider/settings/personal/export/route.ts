import { handle } from "@/lib/door/handle";
import { personalFile } from "@/lib/personal/file";
import { askedByLink } from "@/lib/personal/schema";

export const GET = handle("provider", "personal:read", askedByLink, personalFile);
