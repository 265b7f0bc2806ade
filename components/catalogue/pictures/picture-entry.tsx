import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit";
import { TextField } from "@/components/ui/text-field";
import { languages } from "@/lib/base/paths";
import type { ItemPictures, KeptPicture } from "@/lib/catalogue/pictures/queries";
import { ownPicturePath, pictureAddress, sizeOf } from "@/lib/catalogue/pictures/rules";
import { textLanguages } from "@/lib/catalogue/schema";
import type { Actor } from "@/lib/door/actor";
import { getLocale, getTranslations } from "@/lib/i18n/words";
import type { PictureActions } from "./picture-list";
import { PictureMoves } from "./picture-moves";

type PictureEntryProps = {
  picture: KeptPicture;
  position: { number: number; count: number };
  item: ItemPictures["item"];
  actor: Actor;
  actions: PictureActions;
};

/** One picture, what it shows in each language, and its position in the row. */
export async function PictureEntry({ picture, position, item, actor, actions }: PictureEntryProps) {
  const [t, locale] = await Promise.all([getTranslations("catalogue"), getLocale()]);
  const { id, key, alt, version, width, height } = picture;
  const tenant = actor.tenantSlug;
  return (
    <li
      id={`picture-${id}`}
      className="grid items-start gap-x-6 gap-y-4 py-6 sm:grid-cols-[12rem_minmax(0,1fr)]"
    >
      {/* biome-ignore lint/performance/noImgElement: pictures are stored at their final sizes, and need no script */}
      <img
        src={pictureAddress(ownPicturePath(tenant, item.state), key, "medium")}
        alt={alt[locale] ?? ""}
        {...sizeOf(picture, "medium")}
        loading={position.number > 2 ? "lazy" : undefined}
        decoding="async"
        className="picture-frame"
      />
      <div className="grid gap-4">
        <div>
          <h2 className="text-lg">{t("pictureIs", position)}</h2>
          <p className="text-ink-muted text-sm">
            {[position.number === 1 && t("pictureFirst"), t("picturePixels", { width, height })]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        <ActionForm
          action={actions.describe}
          tenant={tenant}
          hidden={{ id, version: String(version) }}
          ariaLabel={t("pictureAlt", position)}
          className="form max-w-none"
        >
          <div className="grid gap-4 lg:grid-cols-2">
            {textLanguages.map((language) => (
              <TextField
                key={language}
                name={language}
                label={t("altIn", { language: labelOf(language) })}
                maxLength={250}
                defaultValue={alt[language]}
              />
            ))}
          </div>
          <div className="form-actions">
            <SubmitButton variant="secondary" pendingLabel={t("pending")}>
              {t("altSave")}
            </SubmitButton>
          </div>
        </ActionForm>
        <PictureMoves picture={picture} position={position} tenant={tenant} actions={actions} />
      </div>
    </li>
  );
}

const labelOf = (language: string) => languages.find(({ locale }) => locale === language)?.label ?? language;
