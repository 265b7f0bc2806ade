import { Confirm } from "@/components/ui/confirm";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import type { KeptPicture } from "@/lib/catalogue/pictures/queries";
import { getTranslations } from "@/lib/i18n/words";
import type { PictureActions } from "./picture-list";

type PictureMovesProps = {
  picture: KeptPicture;
  position: { number: number; count: number };
  tenant: string;
  actions: PictureActions;
};

/** The ways of one picture: up and down in the row, and out of it. */
export async function PictureMoves({ picture, position, tenant, actions }: PictureMovesProps) {
  const t = await getTranslations("catalogue");
  const hidden = { id: picture.id, version: String(picture.version) };
  const steps = [position.number > 1 && "up", position.number < position.count && "down"] as const;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {steps.map(
        (to) =>
          to && (
            <ActionForm
              key={to}
              action={actions.move}
              tenant={tenant}
              hidden={{ ...hidden, to }}
              className="confirm"
            >
              <SubmitButton variant="secondary" pendingLabel={t("pending")}>
                {t(to === "up" ? "pictureUp" : "pictureDown")}
                <span className="sr-only"> · {t("pictureIs", position)}</span>
              </SubmitButton>
            </ActionForm>
          ),
      )}
      <Confirm
        action={actions.remove}
        tenant={tenant}
        hidden={hidden}
        trigger={t("pictureRemove")}
        title={t("pictureRemoveTitle", position)}
        impact={<p>{t("pictureRemoveImpact")}</p>}
        submit={t("pictureRemoveNow")}
        pendingLabel={t("pending")}
      />
    </div>
  );
}
