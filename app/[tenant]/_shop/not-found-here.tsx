import { NotSold } from "@/components/shop/not-sold";
import { publicHome } from "@/lib/base/paths";
import { requestPath } from "@/lib/door/headers";

export default async function NotSoldHere() {
  return <NotSold path={publicHome(await requestPath())} />;
}
