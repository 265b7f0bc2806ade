import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Ask } from "@/app/[tenant]/_shop/ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shop.ask"))("pageTitle"), robots: { index: false } };
}

export default async function AskProvider(props: PageProps<"/[tenant]/ask">) {
  return <Ask {...props} {...(await props.params)} />;
}
