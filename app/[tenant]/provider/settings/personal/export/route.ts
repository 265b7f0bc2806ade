import { notThere } from "@/lib/base/errors";
import { handle } from "@/lib/door/handle";
import { personalFile } from "@/lib/personal/file";
import { personOfLink } from "@/lib/personal/link";
import { askedByLink } from "@/lib/personal/schema";

export const GET = handle("provider", "personal:read", askedByLink, async (scope, { person: link }) => {
  const person = personOfLink(link, scope.actor);
  if (!person) throw notThere();
  return personalFile(scope, { person });
});
