import { headers } from "next/headers";
import { NotSold } from "@/components/shop/not-sold";
import { publicHome } from "@/lib/place";

export default async function NotSoldHere() {
  return <NotSold path={publicHome((await headers()).get("x-kontor-path"))} />;
}
