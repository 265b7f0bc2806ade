import { randomBytes } from "node:crypto";
import { messageFiles } from "@/db/schema";
import type { Scope } from "@/lib/door/scope";
import { putFiles } from "@/lib/files/store";
import { messageFile } from "./rules";
import type { TakenFile } from "./taking";

type Message = Pick<typeof messageFiles.$inferInsert, "messageId" | "thread" | "resellerId" | "customerId">;

/** Keeps the files of a message, as the last step of its transaction. Throws UNAVAILABLE where their place is out of reach. */
export async function keepFiles({ actor, tx }: Scope, message: Message, files: TakenFile[]): Promise<void> {
  if (!files.length) return;
  const { tenantId } = actor;
  const kept = files.map((file) => ({ ...file, key: randomBytes(18).toString("base64url") }));
  await tx.insert(messageFiles).values(
    kept.map(({ name, type, content, key }, position) => ({
      ...message,
      ...{ tenantId, position, name, type, size: content.length, key },
    })),
  );
  await putFiles(kept.map(({ key, content }) => [messageFile(tenantId, key), content]));
}
