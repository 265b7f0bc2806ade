import { NetNote } from "@/components/sellable/net-note";
import { OfferWords } from "@/components/sellable/offer-words";
import { PriceLines } from "@/components/sellable/price-lines";
import { TextLink } from "@/components/ui/button";
import { EmailLink, PhoneLink } from "@/components/ui/contact-link";
import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import type { EnquiryRecord } from "@/lib/enquiries/queries";
import { useLocale, useTranslations } from "@/lib/i18n/words";

type Enquiry = EnquiryRecord["enquiry"];

/** Who sent an enquiry, and how to answer. */
export function EnquirySender({ enquiry, area }: { enquiry: Enquiry; area: string }) {
  const [t, locale] = [useTranslations("enquiries"), useLocale()];
  const { subject, customerId, customerName } = enquiry;
  const reply = subject ? t("replySubject", { item: subject.name }) : t("replySubjectGeneral");
  return (
    <Facts>
      <Fact label={t("company")}>{enquiry.company}</Fact>
      <Fact label={t("name")}>{enquiry.name}</Fact>
      <Fact label={t("email")}>
        <EmailLink email={enquiry.email} subject={reply} />
      </Fact>
      {enquiry.phone && (
        <Fact label={t("phone")}>
          <PhoneLink phone={enquiry.phone} />
        </Fact>
      )}
      <Fact label={t("language")}>
        {new Intl.DisplayNames(locale, { type: "language" }).of(enquiry.locale)}
      </Fact>
      <Fact label={t("received")}>
        <Time at={enquiry.createdAt} />
      </Fact>
      {customerId && customerName && (
        <Fact label={t("customer")}>
          <TextLink href={`${area}/customers/${customerId}`}>{customerName}</TextLink>
        </Fact>
      )}
    </Facts>
  );
}

/** What an enquiry is about, as its sender saw it. */
export function EnquirySubjectFacts({ enquiry, area }: { enquiry: Enquiry; area: string }) {
  const t = useTranslations("enquiries");
  const { subject, itemId, quantity } = enquiry;
  if (!subject) return <p>{t("general")}</p>;
  const { offer } = subject;
  return (
    <Facts>
      <Fact label={t("item")}>
        <TextLink href={`${area}/catalogue/${itemId}`}>{subject.name}</TextLink>
        <span className="block text-ink-muted text-sm">{subject.sku}</span>
      </Fact>
      <Fact label={t("offer")}>{offer ? <OfferWords offer={offer} /> : t("noOffer")}</Fact>
      {offer && (
        <Fact label={t("priceShown")}>
          {offer.price ? (
            <>
              <PriceLines price={offer.price} of={offer} />
              <NetNote />
            </>
          ) : (
            t("notPriced")
          )}
        </Fact>
      )}
      {quantity !== null && <Fact label={t("quantity")}>{quantity}</Fact>}
    </Facts>
  );
}
