import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import type { Wish } from "@/lib/customers/wishes/queries";
import { getTranslations } from "@/lib/i18n/words";
import { WishTable } from "./wish-table";

type UnfinishedWishesProps = { tenant: string; path: string; rows: Wish[]; create?: FormAction };

/** What is being checked or waits to be created, above the customers; nothing where nothing is. */
export async function UnfinishedWishes({ tenant, path, rows, create }: UnfinishedWishesProps) {
  const t = await getTranslations("customers.wishes");
  if (!rows.length) return null;
  return (
    <Section title={t("title")}>
      <WishTable tenant={tenant} path={path} rows={rows} create={create} />
    </Section>
  );
}
