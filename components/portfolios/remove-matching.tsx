import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import { getFormatter, getTranslations } from "@/lib/i18n/words";

type RemoveMatchingProps = {
  action: FormAction;
  tenant: string;
  portfolio: string;
  filter: Record<string, string>;
  count: number;
};

/** Takes everything out of the draft that the filter lets through, also beyond this page, after telling how many that is. */
export async function RemoveMatching({ action, tenant, portfolio, filter, count }: RemoveMatchingProps) {
  const [t, format] = await Promise.all([getTranslations("portfolios"), getFormatter()]);
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
