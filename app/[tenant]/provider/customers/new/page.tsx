import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { z } from "zod";
import { CustomerForm } from "@/components/customers/customer-form";
import { usualCountry } from "@/components/customers/place";
import { PageHeader } from "@/components/ui/page-header";
import { loadActor } from "@/lib/load";
import { createCustomerAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("newTitle") };
}

export default async function NewCustomer(props: PageProps<"/[tenant]/provider/customers/new">) {
  const t = await getTranslations("customers");
  const { actor, tenant } = await loadActor("provider", "customer:create", props, z.object({}));
  const path = `/${tenant}/provider/customers`;
  return (
    <>
      <PageHeader title={t("newTitle")} crumbs={[{ href: path, label: t("title") }]} />
      <CustomerForm
        action={createCustomerAction}
        tenant={tenant}
        hidden={{ key: v7() }}
        country={usualCountry(actor.tenantLocale)}
        submit={t("create")}
        cancelHref={path}
      />
    </>
  );
}
