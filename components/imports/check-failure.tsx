import { Alert } from "@/components/ui/alert";
import { getTranslations } from "@/lib/i18n/words";
import { failureOf } from "@/lib/imports/rules";

/** Why the last check of these columns came to nothing, if it did. */
export async function CheckFailure({ failure }: { failure: string | null }) {
  if (!failure) return null;
  const [t, errors] = await Promise.all([getTranslations("imports"), getTranslations("errors")]);
  const fault = failureOf(failure);
  return (
    <Alert tone="danger" title={t("checkFailedTitle")}>
      {fault ? errors("importFault", fault) : t("checkFailedText")}
    </Alert>
  );
}
