import { getTranslations } from "next-intl/server";
import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { ItemRecord } from "@/lib/catalogue/records";
import { hasPricedOffer, movesFrom } from "@/lib/catalogue/rules";

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
          hasPricedOffer(offers) && <Activation key={step} item={item} tenant={tenant} move={move} />
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

type ActivationProps = { item: ItemRecord["item"]; tenant: string; move: FormAction };

/** Puts an item on sale: for a draft the step that everything waits for. */
export async function Activation({ item, tenant, move }: ActivationProps) {
  const t = await getTranslations("catalogue");
  return (
    <ActionForm
      action={move}
      tenant={tenant}
      hidden={{ id: item.id, version: String(item.version), move: "activate" }}
      className="confirm"
    >
      <SubmitButton variant={item.state === "draft" ? "primary" : "secondary"} pendingLabel={t("pending")}>
        {t("activate")}
      </SubmitButton>
    </ActionForm>
  );
}
