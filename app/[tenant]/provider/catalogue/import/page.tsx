import { ImportSteps } from "@/components/imports/import-steps";
import { ImportTable } from "@/components/imports/import-table";
import { UploadForm } from "@/components/imports/upload-form";
import { Pager } from "@/components/ui/list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { listImports } from "@/lib/imports/queries";
import { importFilter } from "@/lib/imports/schema";
import { withQuery } from "@/lib/list/page";
import { uploadImportAction } from "./actions";

export const generateMetadata = titled("imports", "title");

export default async function ImportsPage(props: PageProps<"/[tenant]/provider/catalogue/import">) {
  const { data, query, tenant } = await load("provider", "catalogue:edit", props, importFilter, listImports);
  const [t, nav] = await Promise.all([getTranslations("imports"), getTranslations("nav")]);
  const catalogue = `/${tenant}/provider/catalogue`;
  const path = `${catalogue}/import`;
  const pageAt = (page?: string) => withQuery(path, { page });
  return (
    <>
      <PageHeader title={t("title")} crumbs={[{ href: catalogue, label: nav("catalogue") }]} />
      <ImportSteps at="file" />
      <UploadForm tenant={tenant} action={uploadImportAction} />
      <Section title={t("earlier")}>
        <ImportTable rows={data.rows} path={path} />
        <Pager
          first={query.page && pageAt()}
          previous={data.previous && pageAt(data.previous)}
          next={data.next && pageAt(data.next)}
        />
      </Section>
    </>
  );
}
