import { getTranslations } from "next-intl/server";
import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-body";
import { SubmitButton } from "@/components/ui/submit";
import type { ItemRecord } from "@/lib/catalogue/records";
import { movesFrom } from "@/lib/catalogue/rules";

type ItemMovesProps = { record: ItemRecord; tenant: string; move: FormAction };

/** The steps open to an item: putting it on sale at once, those that take something away after showing what they touch. */
export async function ItemMoves({ record: { item, portfolios = [] }, tenant, move }: ItemMovesProps) {
  const t = await getTranslations("catalogue");
  const hidden = { id: item.id, version: String(item.version) };
  const live = portfolios.filter(({ state }) => state === "live").length;
  const open = movesFrom(item.state);
  if (!open.length) return null;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {open.map((step) =>
        step === "activate" ? (
          <ActionForm
            key={step}
            action={move}
            tenant={tenant}
            hidden={{ ...hidden, move: step }}
            className="confirm"
          >
            <SubmitButton variant={open.length === 1 ? "primary" : "secondary"} pendingLabel={t("pending")}>
              {t("activate")}
            </SubmitButton>
          </ActionForm>
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
