import { NotSold } from "@/components/shop/not-sold";
import { requestPath } from "@/lib/headers";
import { publicHome } from "@/lib/place";

export default async function NotSoldHere() {
  return <NotSold path={publicHome(await requestPath())} />;
}
