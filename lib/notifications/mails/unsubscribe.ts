import { createHmac } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/base/env";
import { portalPath } from "@/lib/base/paths";
import { isOwnSeal } from "@/lib/base/seal";
import { type EventKind, eventKinds } from "@/lib/notifications/events";

/** Whose mails about which event a link ends: a person's, or those of a customer. */
export type Subscription = { tenantId: string; of: "person" | "customer"; id: string; kind: EventKind };

const parts = z.tuple([z.uuid(), z.enum(["person", "customer"]), z.uuid(), z.enum(eventKinds)]);

const key = (secret: string) => createHmac("sha256", secret).update("unsubscribe").digest();
const mac = (body: string, secret: string) =>
  createHmac("sha256", key(secret)).update(body).digest("base64url");

type Mail = { tenantId: string; membershipId: string | null; customerId: string | null; kind: string };

/** Where the receiver of a mail ends mails about such events, without a sign-in: its seal is what lets it. */
export function unsubscribePath({ tenantId, membershipId, customerId, kind }: Mail) {
  const whose = membershipId ? ["person", membershipId] : ["customer", customerId];
  const body = Buffer.from([tenantId, ...whose, kind].join(" ")).toString("base64url");
  return portalPath(`/api/unsubscribe/${body}.${mac(body, env().KONTOR_SECRET)}`);
}

/** What a link ends; undefined for one that is not ours. */
export function readSubscription(token: string): Subscription | undefined {
  const [body = "", seal = ""] = token.length < 600 ? token.split(".") : [];
  if (!isOwnSeal(seal, (secret) => mac(body, secret))) return;
  const [tenantId, of, id, kind] =
    parts.safeParse(Buffer.from(body, "base64url").toString().split(" ")).data ?? [];
  return tenantId && of && id && kind ? { tenantId, of, id, kind } : undefined;
}
