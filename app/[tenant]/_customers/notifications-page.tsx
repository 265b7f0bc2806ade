import { Notice } from "@/components/frame/notice";
import { CustomerNotifications } from "@/components/notifications/customer-notifications";
import type { FormAction } from "@/components/ui/form-body";
import { PageHeader } from "@/components/ui/page-header";
import { areaPath, type SellingSide } from "@/lib/base/paths";
import { customerKey } from "@/lib/customers/schema";
import { loadCustomerNotifications } from "@/lib/customers/told/queries";
import { load, type PageInput } from "@/lib/door/load";
import { titled } from "@/lib/i18n/titled";
import { getTranslations } from "@/lib/i18n/words";

export const generateMetadata = titled("notifications", "customer.title");

/** Where whoever sells to a customer says of what it is told, and sees what was sent. */
export const customerNotificationsPage =
  (side: SellingSide, action: FormAction) => async (props: PageInput) => {
    const { data, tenant, notice } = await load(
      side,
      "customer:edit",
      props,
      customerKey,
      loadCustomerNotifications,
    );
    const [t, of] = await Promise.all([getTranslations("notifications"), getTranslations("customers")]);
    const path = `${areaPath(tenant, side)}/customers`;
    const { customer, off, locale, sent } = data;
    return (
      <>
        <Notice notice={notice} />
        <PageHeader
          title={t("customer.title")}
          crumbs={[
            { href: path, label: of("title") },
            { href: `${path}/${customer.id}`, label: customer.name },
          ]}
        />
        <CustomerNotifications
          action={action}
          tenant={tenant}
          customer={customer.id}
          off={off}
          locale={locale}
          sent={sent}
        />
      </>
    );
  };
