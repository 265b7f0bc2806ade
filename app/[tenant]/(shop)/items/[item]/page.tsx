import { Item, itemMetadata } from "@/app/[tenant]/(shop)/item";

type Props = PageProps<"/[tenant]/items/[item]">;

export const generateMetadata = async ({ params }: Props) => itemMetadata(await params);

export default async function ItemPage({ params }: Props) {
  return <Item {...(await params)} />;
}
