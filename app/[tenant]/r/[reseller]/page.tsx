import { List, listMetadata } from "@/app/[tenant]/_shop/list";

type Props = PageProps<"/[tenant]/r/[reseller]">;

export const generateMetadata = async ({ params, searchParams }: Props) =>
  listMetadata({ ...(await params), searchParams });

export default async function StorefrontPage({ params, searchParams }: Props) {
  return <List {...(await params)} searchParams={searchParams} />;
}
