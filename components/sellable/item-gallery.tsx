import { Gallery } from "@/components/ui/gallery";
import { type Picture, pictureAddress, sizeOf } from "@/lib/catalogue/pictures/rules";
import { getTranslations } from "@/lib/i18n/words";

type ItemGalleryProps = { name: string; pictures: Picture[]; path: string };

/** The pictures of an item, under the path where they are served; nothing where it has none. */
export async function ItemGallery({ name, pictures, path }: ItemGalleryProps) {
  const t = await getTranslations("sellable");
  if (!pictures.length) return null;
  return (
    <Gallery
      label={t("pictures")}
      goTo={(number) => t("picture", { number, count: pictures.length })}
      pictures={pictures.map((picture) => ({
        key: picture.key,
        ...sizeOf(picture, "medium"),
        src: pictureAddress(path, picture.key, "medium"),
        srcSet: (["medium", "large"] as const)
          .map((size) => `${pictureAddress(path, picture.key, size)} ${sizeOf(picture, size).width}w`)
          .join(", "),
        alt: picture.alt ?? name,
        thumbnail: pictureAddress(path, picture.key, "small"),
      }))}
    />
  );
}
