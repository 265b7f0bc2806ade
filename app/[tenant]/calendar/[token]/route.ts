import { calendarFile } from "@/components/subscriptions/calendar/calendar-file";
import { refusalOf } from "@/lib/base/errors";
import { tenantSlug } from "@/lib/base/fields";
import { numbered } from "@/lib/door/refusals";
import { withPermission } from "@/lib/door/scope";
import { openLink } from "@/lib/links/opened";
import { listFed } from "@/lib/subscriptions/calendar/queries";

type Context = { params: Promise<{ tenant: string; token: string }> };

/** What comes next for the subscriptions that the maker of a secret address reaches now, for a calendar program. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenant, token } = await params;
  if (!tenantSlug().safeParse(tenant).success) return nothing();
  const opened = await openLink({ tenant, token: token.replace(/\.ics$/, ""), kind: "calendar" });
  if (!opened) return nothing();
  try {
    const found = await withPermission(opened.reader, "subscription:read", listFed, "read only");
    return new Response(calendarFile(opened.reader, found, new Date()), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="kontor.ics"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal && refusal.code !== "UNAVAILABLE") return nothing();
    throw await numbered(error);
  }
}

const nothing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
