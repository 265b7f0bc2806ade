import { Ask } from "@/app/[tenant]/_shop/ask";
import { titled } from "@/lib/i18n/titled";

export const generateMetadata = titled("shop.ask", "pageTitle", { robots: { index: false } });

export default async function AskReseller(props: PageProps<"/[tenant]/r/[reseller]/ask">) {
  return <Ask {...props} {...(await props.params)} />;
}
