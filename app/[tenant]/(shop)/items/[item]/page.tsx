import { Item, itemMetadata } from "@/app/[tenant]/_shop/item";

type Props = PageProps<"/[tenant]/items/[item]">;

export const generateMetadata = async ({ params }: Props) => itemMetadata(await params);

export default async function ItemPage({ params }: Props) {
  return <Item {...(await params)} />;
}
