import { Alert } from "@/components/ui/alert";
import { Time } from "@/components/ui/time";
import type { Actor } from "@/lib/door/actor";
import { getTranslations } from "@/lib/i18n/words";

/** What a restricted or suspended reseller cannot do, why, since when, and what goes on; nothing for everybody else. */
export async function RestrictionNote({ actor }: { actor: Actor }) {
  const t = await getTranslations("frame.restriction");
  const { restriction } = actor;
  if (!restriction) return null;
  const { reason, since, storefrontHidden } = restriction;
  return (
    <Alert
      tone="warning"
      title={
        <>
          {actor.resellerState === "suspended"
            ? t("suspended", { provider: actor.tenantName })
            : t("restricted", { provider: actor.tenantName })}{" "}
          {t.rich("since", { date: () => <Time at={new Date(since)} as="date" /> })}
        </>
      }
    >
      {reason && <p>{t("reason", { reason })}</p>}
      <ul className="list-disc pl-5">
        {actor.salesBlocked && <li>{t("sales")}</li>}
        {storefrontHidden && <li>{t("storefront")}</li>}
      </ul>
      <p>{t("goesOn")}</p>
    </Alert>
  );
}
