import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { forgetFetched } from "@/components/ui/fetch-ahead";
import type { Head, Keep } from "./cells";

/** Lets a list's reader say how wide its columns are, where there is room for columns; what does it comes after the list. */
export function useEdges(table: RefObject<HTMLTableElement | null>, heads: Head[], keep: Keep | undefined) {
  const router = useRouter();
  const keys = keep && heads.map(({ key }) => key).join(".");
  const { href, label, keys: hint } = keep ?? {};
  useEffect(() => {
    if (!keys || !href || !label || !hint || !matchMedia("(width >= 48rem)").matches) return;
    let stop = () => {};
    let ended = false;
    import("./edges").then(({ watchEdges }) => {
      if (ended || !table.current) return;
      const kept = () => {
        forgetFetched();
        router.refresh();
      };
      stop = watchEdges(table.current, { keys: keys.split("."), href, label, hint, kept });
    });
    return () => {
      ended = true;
      stop();
    };
  }, [table, keys, href, label, hint, router]);
}
