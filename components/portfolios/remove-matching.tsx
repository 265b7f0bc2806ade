import { getFormatter, getTranslations } from "next-intl/server";
import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import type { EntryList } from "@/lib/portfolios/schema";

type RemoveMatchingProps = { action: FormAction; tenant: string; query: EntryList; count: number };

/** Takes everything out of the draft that the filter lets through, also beyond this page, after telling how many that is. */
export async function RemoveMatching({ action, tenant, query, count }: RemoveMatchingProps) {
  const [t, format] = await Promise.all([getTranslations("portfolios"), getFormatter()]);
  const { portfolio, q, only } = query;
  const filter = { ...(q && { q }), ...(only && { only }) };
  return (
    <Confirm
      action={action}
      tenant={tenant}
      hidden={{ portfolio, ...filter, which: "matching", expected: String(count) }}
      trigger={t("removeMatching", { count: format.number(count) })}
      title={t("removeMatchingTitle", { count })}
      impact={<p>{t("removeMatchingImpact")}</p>}
      submit={t("removeMatchingNow")}
      pendingLabel={t("removing")}
    />
  );
}
