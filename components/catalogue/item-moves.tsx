import { CheckboxField } from "@/components/ui/choice-field";
import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { ItemRecord } from "@/lib/catalogue/records";
import { hasPricedOffer, isFree, movesFrom } from "@/lib/catalogue/rules";
import { getTranslations } from "@/lib/i18n/words";

type ItemMovesProps = { record: ItemRecord; tenant: string; move: FormAction };

/** The steps open to an item that are not its next one: back on sale at once, those that take something away after showing what they touch. */
export async function ItemMoves({ record, tenant, move }: ItemMovesProps) {
  const { item, offers, portfolios = [] } = record;
  const t = await getTranslations("catalogue");
  const hidden = { id: item.id, version: String(item.version) };
  const live = portfolios.filter(({ state }) => state === "live").length;
  const open = item.state === "draft" ? [] : movesFrom(item.state);
  if (!open.length && item.state !== "draft") return null;
  return (
    <div className="grid justify-items-start gap-2">
      {movesFrom(item.state).includes("activate") && !hasPricedOffer(offers) && (
        <p className="text-ink-muted text-sm">{t("activateNeedsOffer")}</p>
      )}
      {open.map((step) =>
        step === "activate" ? (
          hasPricedOffer(offers) && (
            <Activation key={step} item={item} offers={offers} tenant={tenant} move={move} />
          )
        ) : (
          <Confirm
            key={step}
            action={move}
            tenant={tenant}
            hidden={{ ...hidden, move: step }}
            trigger={t(step)}
            title={t(`${step}Title`, { name: item.name })}
            impact={<p>{t(`${step}Impact`, { count: live })}</p>}
            submit={t(`${step}Now`)}
            pendingLabel={t("pending")}
          />
        ),
      )}
    </div>
  );
}

type ActivationProps = Pick<ItemRecord, "item" | "offers"> & { tenant: string; move: FormAction };

/** Puts an item on sale: for a draft the step that everything waits for. Offers at price 0 need a yes of their own. */
export async function Activation({ item, offers, tenant, move }: ActivationProps) {
  const t = await getTranslations("catalogue");
  const free = offers.filter((offer) => offer.state === "active" && isFree(offer)).length;
  return (
    <ActionForm
      action={move}
      tenant={tenant}
      hidden={{ id: item.id, version: String(item.version), move: "activate" }}
      className="confirm"
    >
      {free > 0 && <CheckboxField name="free" label={t("freeYes", { count: free })} />}
      <SubmitButton variant={item.state === "draft" ? "primary" : "secondary"} pendingLabel={t("pending")}>
        {t("activate")}
      </SubmitButton>
    </ActionForm>
  );
}
