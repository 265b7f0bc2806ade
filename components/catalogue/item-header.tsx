import { Alert } from "@/components/ui/alert";
import { Dotted } from "@/components/ui/dotted";
import type { FormAction } from "@/components/ui/form-body";
import { Moves } from "@/components/ui/moves";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { ItemRecord } from "@/lib/catalogue/records";
import { hasPricedOffer, nameIn, textIn } from "@/lib/catalogue/rules";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getSpeech } from "@/lib/i18n/words";
import { withQuery } from "@/lib/list/page";
import { itemMoves } from "./item-moves";
import { ItemState } from "./item-state";

type ItemHeaderProps = { record: ItemRecord; actor: Actor; move: FormAction };

/** What an item is and since when it stands as it does, and the one thing to do next: a draft goes on sale, everything else is edited. */
export async function ItemHeader({ record, actor, move }: ItemHeaderProps) {
  const speech = await getSpeech();
  const { locale } = speech;
  const [t, kinds] = [speech.words("catalogue"), speech.words("terms.kind")];
  const path = `/${actor.tenantSlug}/provider/catalogue`;
  const { item } = record;
  const edit = { key: "edit", label: t("edit"), href: `${path}/${item.id}/edit` };
  const steps = itemMoves(record, move, speech);
  const next = (item.state === "draft" && steps.find(({ key }) => key === "activate")) || edit;
  const mayEdit = can(actor, "catalogue:edit");
  return (
    <>
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
        meta={
          <Dotted>
            {item.sku}
            {item.manufacturer}
            {kinds(item.kind)}
            {item.stockKept && t("stockKept")}
            {item.leadDays !== null && t("leadTime", { count: item.leadDays })}
            {item.toOrder && t("leadTimeToOrder")}
            <span>
              {t("since")} <Time at={item.stateChangedAt} as="date" />
            </span>
          </Dotted>
        }
        actions={
          mayEdit && (
            <Moves
              tenant={actor.tenantSlug}
              next={next}
              others={[edit, ...steps].filter((each) => each !== next)}
            />
          )
        }
      />
      {mayEdit && item.state === "draft" && !hasPricedOffer(record.offers) && (
        <Alert>{t("activateNeedsOffer")}</Alert>
      )}
    </>
  );
}
