import { env } from "@/lib/base/env";
import { withQuery } from "@/lib/list/page";
import { endMails } from "@/lib/notifications/mails/ending";
import { readSubscription } from "@/lib/notifications/mails/unsubscribe";

type Context = { params: Promise<{ token: string }> };
const headers = { "cache-control": "no-store" };

/** A mail program takes its receiver off the list (RFC 8058): without a session, by the seal of the link alone. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const subscription = readSubscription((await params).token);
  if (!subscription) return new Response(null, { status: 404, headers });
  await endMails(subscription);
  return new Response(null, { status: 200, headers });
}

/** A person who follows the link is asked first: others look at the links of mails, too. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const location = env().KONTOR_URL + withQuery("/unsubscribe", { token: (await params).token });
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
