import { CheckboxField } from "@/components/ui/choice-field";
import type { FormAction } from "@/components/ui/form-body";
import type { Move } from "@/components/ui/moves";
import type { ItemRecord } from "@/lib/catalogue/records";
import { hasPricedOffer, isFree, movesFrom } from "@/lib/catalogue/rules";
import type { Speech } from "@/lib/i18n/speech";

/** The steps open to an item: on sale at once, those that take something away after showing what they touch. */
export function itemMoves(
  { item, offers, entries = [] }: ItemRecord,
  move: FormAction,
  speech: Speech,
): Move[] {
  const t = speech.words("catalogue");
  const step = { action: move, pendingLabel: t("pending") };
  const hidden = { id: item.id, version: String(item.version) };
  const live = new Set(entries.flatMap(({ portfolioId, state }) => (state === "live" ? [portfolioId] : [])))
    .size;
  return movesFrom(item.state)
    .filter((key) => key !== "activate" || hasPricedOffer(offers))
    .map((key) => {
      const asks =
        key === "activate"
          ? freeOnes(offers, speech)
          : {
              title: t(`${key}Title`, { name: item.name }),
              impact: t(`${key}Impact`, { count: live }),
              submit: t(`${key}Now`),
              pendingLabel: t("pending"),
              tone: key === "retire" ? ("danger" as const) : ("primary" as const),
            };
      return {
        ...step,
        key,
        label: t(key),
        hidden: { ...hidden, move: key },
        danger: key === "retire",
        asks,
      };
    });
}

/** Offers at price 0 go on sale only with a yes of their own. */
function freeOnes(offers: ItemRecord["offers"], speech: Speech) {
  const t = speech.words("catalogue");
  const count = offers.filter((offer) => offer.state === "active" && isFree(offer)).length;
  if (!count) return;
  return {
    title: t("activateFree"),
    children: <CheckboxField name="free" label={t("freeYes", { count })} />,
    submit: t("activate"),
    tone: "primary" as const,
  };
}
