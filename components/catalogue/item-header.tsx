import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import type { ItemRecord } from "@/lib/catalogue/records";
import { hasPricedOffer, nameIn, textIn } from "@/lib/catalogue/rules";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { Activation } from "./item-moves";
import { ItemState } from "./item-state";

type ItemHeaderProps = { record: ItemRecord; tenant: string; actor: Actor; move: FormAction };

/** Name and state of an item, and the one thing to do next: a draft goes on sale, everything else is edited. */
export async function ItemHeader({ record, tenant, actor, move }: ItemHeaderProps) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  const path = `/${tenant}/provider/catalogue`;
  const { item } = record;
  const draft = item.state === "draft";
  const edit = (
    <LinkButton href={`${path}/${item.id}/edit`} variant={draft ? "secondary" : "primary"}>
      {t("edit")}
    </LinkButton>
  );
  return (
    <PageHeader
      title={textIn(item.texts, "name", locale, actor.tenantLocale) ?? item.name}
      crumbs={[
        { href: path, label: t("title") },
        ...record.path.map(({ id, names, slug }) => ({
          href: withQuery(path, { category: id }),
          label: nameIn(names, slug, locale, actor.tenantLocale),
        })),
      ]}
      state={<ItemState state={item.state} />}
      meta={item.sku}
      actions={
        can(actor, "catalogue:edit") && (
          <>
            {edit}
            {draft && hasPricedOffer(record.offers) && (
              <Activation item={item} offers={record.offers} tenant={tenant} move={move} />
            )}
          </>
        )
      }
    />
  );
}
