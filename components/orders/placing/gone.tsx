import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";

/** Names what was chosen but may not be sold any more, and that it was left out. */
export async function Gone({ names }: { names: string[] }) {
  const t = await getTranslations("orders");
  if (!names.length) return null;
  const named = names.filter(Boolean);
  const unnamed = names.length - named.length;
  return (
    <Alert tone="warning" title={t("gone", { count: names.length })}>
      <ul className="list-disc pl-5">
        {named.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {unnamed > 0 && <li>{t("goneUnnamed", { count: unnamed })}</li>}
      </ul>
    </Alert>
  );
}
