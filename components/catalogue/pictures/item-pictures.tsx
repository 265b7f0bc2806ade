import { ItemGallery } from "@/components/sellable/item-gallery";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { ownPicturePath } from "@/lib/catalogue/pictures/rules";
import type { ItemRecord } from "@/lib/catalogue/records";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getLocale, getTranslations } from "@/lib/i18n/words";

/** The pictures of an item as its buyers see them, and the way to change them. */
export async function ItemPictures({ record, actor }: { record: ItemRecord; actor: Actor }) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  const { item, pictures } = record;
  const mayEdit = can(actor, "catalogue:edit");
  return (
    <Section
      title={t("pictures")}
      actions={
        mayEdit && (
          <LinkButton href={`/${actor.tenantSlug}/provider/catalogue/${item.id}/pictures`}>
            {pictures.length ? t("picturesEdit") : t("picturesAdd")}
          </LinkButton>
        )
      }
    >
      {pictures.length === 0 && <p className="text-ink-muted">{t("noPicture")}</p>}
      <div className="max-w-md">
        <ItemGallery
          name={item.name}
          path={ownPicturePath(actor.tenantSlug, item.state)}
          pictures={pictures.map(({ alt, ...picture }) => ({
            ...picture,
            alt: alt[locale] ?? alt[actor.tenantLocale] ?? null,
          }))}
        />
      </div>
    </Section>
  );
}
