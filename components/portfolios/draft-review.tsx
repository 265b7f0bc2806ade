import { Alert } from "@/components/ui/alert";
import { LinkButton, TextLink } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-field";
import { Confirm } from "@/components/ui/confirm";
import type { FormAction } from "@/components/ui/form-body";
import { getFormatter, getTranslations } from "@/lib/i18n/words";
import type { Comparison } from "@/lib/portfolios/comparison/queries";
import { entryNotes } from "@/lib/portfolios/schema";

type DraftReviewProps = {
  comparison: Comparison;
  tenant: string;
  publish?: FormAction;
  reset?: FormAction;
};

/** What publishing would do, in numbers; the warnings about losses and about what nobody can sell; and the two decisions about a draft. */
export async function DraftReview({ comparison, tenant, publish, reset }: DraftReviewProps) {
  const [t, format] = await Promise.all([getTranslations("portfolios"), getFormatter()]);
  const { portfolio, draft, changes, holders } = comparison;
  if (!draft || !changes) return null;
  // A draft that changes nothing of what is live can only be refused; the first version may be empty.
  const publishable =
    portfolio.liveVersionId === null || changes.added + changes.removed + changes.changed > 0;
  const area = `/${tenant}/provider`;
  const hidden = { portfolio: portfolio.id, version: String(portfolio.version) };
  const number = (count: number) => format.number(count);
  return (
    <>
      {entryNotes.map(
        (only) =>
          changes[only] > 0 && (
            <Alert
              key={only}
              tone="warning"
              title={t(`${only}Title`, { count: changes[only] })}
              actions={
                <LinkButton href={`${area}/portfolios/${portfolio.id}/entries?of=draft&only=${only}`}>
                  {t("showThese")}
                </LinkButton>
              }
            >
              {t(`${only}Text`)}
            </Alert>
          ),
      )}
      <div className="flex flex-wrap items-start gap-3">
        {publish && publishable && (
          <Confirm
            action={publish}
            tenant={tenant}
            hidden={hidden}
            tone="primary"
            trigger={t("publish", { number: draft.number })}
            title={t("publishTitle", { number: draft.number })}
            impact={
              <p>
                {t("publishImpact", {
                  added: number(changes.added),
                  removed: number(changes.removed),
                  changed: number(changes.changed),
                })}{" "}
                <TextLink href={`${area}/resellers?portfolio=${portfolio.id}`}>
                  {t("publishHolders", { count: holders })}
                </TextLink>
              </p>
            }
            submit={t("publishNow")}
            pendingLabel={t("publishing")}
          >
            {changes.free > 0 && <CheckboxField name="free" label={t("freeYes", { count: changes.free })} />}
          </Confirm>
        )}
        {reset && (
          <Confirm
            action={reset}
            tenant={tenant}
            hidden={hidden}
            trigger={t("reset")}
            title={t("resetTitle")}
            impact={<p>{t("resetImpact")}</p>}
            submit={t("resetNow")}
          />
        )}
      </div>
    </>
  );
}
