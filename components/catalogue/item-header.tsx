import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { Actor } from "@/lib/actor";
import type { ItemRecord } from "@/lib/catalogue/records";
import { textIn } from "@/lib/catalogue/rules";
import { can } from "@/lib/scope";
import { ItemMoves } from "./item-moves";
import { ItemState } from "./item-state";

type ItemHeaderProps = { record: ItemRecord; tenant: string; actor: Actor; move: FormAction };

/** Name and state of an item, the next step in its life, and the way to its form. */
export async function ItemHeader({ record, tenant, actor, move }: ItemHeaderProps) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  const path = `/${tenant}/provider/catalogue`;
  const { item } = record;
  const mayEdit = can(actor, "catalogue:edit");
  return (
    <>
      <PageHeader
        title={textIn(item.texts, "name", locale, actor.tenantLocale) ?? item.name}
        crumbs={[{ href: path, label: t("title") }]}
        state={<ItemState state={item.state} />}
        meta={
          <>
            {item.sku} · {t("since")} <Time at={item.stateChangedAt} as="date" />
          </>
        }
        actions={mayEdit && <LinkButton href={`${path}/${item.id}/edit`}>{t("edit")}</LinkButton>}
      />
      {mayEdit && <ItemMoves record={record} tenant={tenant} move={move} />}
    </>
  );
}
