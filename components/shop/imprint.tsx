import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/words";

/** Who is responsible for the public pages, as the law asks. */
export async function Imprint({ company }: { company: { name: string; imprint: string | null } }) {
  const t = await getTranslations("shop");
  return (
    <>
      <PageHeader title={t("imprint")} />
      <p className="max-w-prose whitespace-pre-line">{company.imprint ?? company.name}</p>
    </>
  );
}
