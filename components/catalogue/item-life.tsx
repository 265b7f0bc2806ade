import type { FormAction } from "@/components/ui/form-body";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { ItemRecord } from "@/lib/catalogue/records";
import type { Actor } from "@/lib/door/actor";
import { can } from "@/lib/door/scope";
import { getTranslations } from "@/lib/i18n/words";
import { ItemMoves } from "./item-moves";
import { ItemState } from "./item-state";

type ItemLifeProps = { record: ItemRecord; tenant: string; actor: Actor; move: FormAction };

/** An item's state, since when and by whom, the states before it, and the steps that are open to it. */
export async function ItemLife({ record, tenant, actor, move }: ItemLifeProps) {
  const t = await getTranslations("catalogue");
  const { item, states } = record;
  // Items that came by an import or with the demo are in their first state without a step of their own.
  const steps =
    states[0]?.state === item.state
      ? states
      : [{ id: item.id, state: item.state, at: item.stateChangedAt, by: undefined }, ...states];
  return (
    <Section title={t("life")}>
      <ol className="grid gap-2 text-sm" aria-label={t("life")}>
        {steps.map(({ id, state, at, by }) => (
          <li key={id} className="grid gap-0.5">
            <ItemState state={state} />
            <span className="text-ink-muted">
              {t("since")} <Time at={at} />
              {by && <> · {by}</>}
            </span>
          </li>
        ))}
      </ol>
      {can(actor, "catalogue:edit") && <ItemMoves record={record} tenant={tenant} move={move} />}
    </Section>
  );
}
