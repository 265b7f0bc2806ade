import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ContactForm } from "@/components/customers/own/contact-form";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnCompany } from "@/lib/customers/contacts/queries";
import { load } from "@/lib/load";
import { changeOwnContactAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("changeContact") };
}

export default async function EditContact(props: PageProps<"/[tenant]/account/company/edit">) {
  const t = await getTranslations("account");
  const { data, tenant } = await load("customer", "customer:edit", props, z.object({}), getOwnCompany);
  const path = `/${tenant}/account/company`;
  return (
    <>
      <PageHeader title={t("changeContact")} crumbs={[{ href: path, label: t("company") }]} />
      <ContactForm company={data.company} tenant={tenant} action={changeOwnContactAction} cancelHref={path} />
    </>
  );
}
