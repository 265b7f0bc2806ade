import { randomBytes } from "node:crypto";
import { newId } from "@/db/columns";
import { users } from "@/db/schema";
import { withScope } from "@/db/scope";
import { hashToken } from "@/lib/base/tokens";
import { hashPassword } from "@/lib/identity/password";
import { openSession } from "@/lib/identity/sessions";

export const password = "vier worte sind genug";
/** An address or name that no other test uses. */
export const somewhere = () => randomBytes(6).toString("hex");
export const origin = { address: somewhere(), userAgent: "test" };

/** A new person without any membership, with the password of the tests. */
export async function someone() {
  const email = `${somewhere()}@identity-test.example`;
  const passwordHash = await hashPassword(password);
  const id = newId();
  await withScope("auth", {}, (tx) => tx.insert(users).values({ id, email, name: "Anna", passwordHash }));
  return { id, email };
}

/** A new session of a person. */
export const session = async (userId: string) => {
  const { token } = await openSession(userId, null, origin);
  return { token, hash: hashToken(token) };
};

/** A moment some minutes ago. */
export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
