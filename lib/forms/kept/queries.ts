import { and, eq, gt } from "drizzle-orm";
import { keptForms } from "@/db/schema";
import { withScope } from "@/db/scope";
import { openText } from "@/lib/base/sealed-text";
import { hashToken } from "@/lib/base/tokens";
import { boundTo, type KeptForm, keptSince } from "./commands";

/** The form that a browser's token opens, for the membership and page it was filled in for; undefined for any other. */
export async function findKept(
  token: string,
  { membershipId, path }: { membershipId: string; path: string },
): Promise<KeptForm | undefined> {
  const found = await withScope(
    "auth",
    {},
    async (tx) => {
      const [kept] = await tx
        .select({ content: keptForms.content })
        .from(keptForms)
        .where(
          and(
            eq(keptForms.tokenHash, hashToken(token)),
            eq(keptForms.membershipId, membershipId),
            eq(keptForms.path, path),
            gt(keptForms.createdAt, keptSince()),
          ),
        );
      return kept;
    },
    "read only",
  );
  const text = found && openText(found.content, `kept form ${token}`, boundTo({ membershipId, path }));
  return text === undefined ? undefined : (JSON.parse(text) as KeptForm);
}
