import { revokeSession } from "@/app/(auth)/actions";
import { ActionForm } from "@/components/ui/form";
import { StateMark } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit";
import { Time } from "@/components/ui/time";
import { getTranslations } from "@/lib/i18n/words";
import { deviceOf } from "@/lib/identity/device";
import type { listSessions } from "@/lib/identity/sessions";

type Session = Awaited<ReturnType<typeof listSessions>>[number];

/** One open session: on what, from where, since when; and its end. */
export async function SessionEntry({ session, current }: { session: Session; current: boolean }) {
  const t = await getTranslations("auth.sessions");
  const { browser, system } = deviceOf(session.userAgent);
  const device = t("device", { browser: browser ?? t("someBrowser"), system: system ?? t("someSystem") });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold">{device}</p>
        <p className="text-ink-muted text-sm">
          {t.rich("seen", {
            address: session.address ?? "–",
            seen: () => <Time at={session.lastSeenAt} />,
            since: () => <Time at={session.createdAt} />,
          })}
        </p>
      </div>
      {current ? (
        <StateMark tone="success">{t("thisOne")}</StateMark>
      ) : (
        <ActionForm action={revokeSession} hidden={{ session: session.id }} className="contents">
          <SubmitButton variant="secondary">
            {t("end")} <span className="sr-only">{device}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
