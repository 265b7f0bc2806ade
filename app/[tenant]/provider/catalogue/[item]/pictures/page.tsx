import { PictureList } from "@/components/catalogue/pictures/picture-list";
import { UploadForm } from "@/components/catalogue/pictures/upload-form";
import { Notice } from "@/components/frame/notice";
import { EmptyState } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { getItemPictures } from "@/lib/catalogue/pictures/queries";
import { catalogueItemPath } from "@/lib/catalogue/schema";
import { load } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";
import { addPicturesAction, describePictureAction, movePictureAction, removePictureAction } from "./actions";

type Props = PageProps<"/[tenant]/provider/catalogue/[item]/pictures">;

const actions = { describe: describePictureAction, move: movePictureAction, remove: removePictureAction };

export const generateMetadata = titled("catalogue", "pictures");

export default async function PicturesPage(props: Props) {
  const { data, tenant, actor, notice } = await load(
    "provider",
    "catalogue:edit",
    props,
    catalogueItemPath,
    (scope, { item }) => getItemPictures(scope, item),
  );
  const t = await getTranslations("catalogue");
  const path = `/${tenant}/provider/catalogue`;
  const crumbs = [
    { href: path, label: t("title") },
    { href: `${path}/${data.item.id}`, label: data.item.name },
  ];
  return (
    <>
      <Notice notice={notice} />
      <PageHeader
        title={t("pictures")}
        crumbs={crumbs}
        meta={data.pictures.length > 0 && <p className="max-w-prose">{t("altHelp")}</p>}
      />
      {data.pictures.length ? (
        <PictureList record={data} actor={actor} actions={actions} />
      ) : (
        <EmptyState title={t("noPicture")}>{t("noPictureText")}</EmptyState>
      )}
      <UploadForm item={data.item.id} tenant={tenant} action={addPicturesAction} />
    </>
  );
}
