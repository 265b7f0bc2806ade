import { Item, itemMetadata } from "@/app/[tenant]/_shop/item";

type Props = PageProps<"/[tenant]/r/[reseller]/items/[item]">;

export const generateMetadata = async ({ params }: Props) => itemMetadata(await params);

export default async function StorefrontItemPage({ params }: Props) {
  return <Item {...(await params)} />;
}
