import { and, eq, inArray } from "drizzle-orm";
import { messageFiles, messages } from "@/db/schema";
import { notThere } from "@/lib/base/errors";
import { assigned } from "@/lib/customers/reach/queries";
import { can, type Scope } from "@/lib/door/scope";
import { answerFromStore } from "@/lib/files/answer";
import { contentTypes, type FileKind } from "@/lib/files/kind";
import { findFile } from "@/lib/files/store";
import { takesPart } from "@/lib/threads/rules";
import { messageFile } from "./rules";

/** A file of a message that the actor may read: on an order, or on a subscription for whoever reads these. Throws NOT_FOUND. */
export async function getMessageFile(scope: Scope, { file: id }: { file: string }) {
  const { actor, tx } = scope;
  const { name, type, key } = messageFiles;
  const [found] = await tx
    .select({ id: messageFiles.id, name, type, key, subscriptionId: messages.subscriptionId })
    .from(messageFiles)
    .innerJoin(
      messages,
      and(eq(messages.tenantId, messageFiles.tenantId), eq(messages.id, messageFiles.messageId)),
    )
    .where(
      and(
        eq(messageFiles.tenantId, actor.tenantId),
        eq(messageFiles.id, id),
        inArray(messageFiles.thread, takesPart(actor)),
        assigned(scope, messageFiles.customerId),
      ),
    );
  if (!found || (found.subscriptionId && !can(actor, "subscription:read"))) throw notThere();
  return { ...found, path: messageFile(actor.tenantId, found.key) };
}

/** The answer with a file of a message, to be kept and never shown by the browser itself; the log calls it by its id, people by its name. */
export const answerMessageFile = ({ id, name, type, path }: Awaited<ReturnType<typeof getMessageFile>>) =>
  answerFromStore(async () => {
    const content = await findFile(path);
    if (!content) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
    return new Response(content, {
      headers: {
        "content-type": contentTypes[type as FileKind] ?? "application/octet-stream",
        "content-disposition": `attachment; filename="${id}.${type}"; filename*=UTF-8''${encoded(name)}`,
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  });

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
