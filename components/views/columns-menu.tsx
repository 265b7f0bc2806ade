"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { DetailsMenu } from "@/components/ui/details-menu";
import { forgetFetched } from "@/components/ui/fetch-ahead";
import { MenuLink, MenuRule } from "@/components/ui/menu-items";
import type { OfferedColumns } from "./offered";

export type ColumnsWords = { columns: string; choose: string; loading: string; failed: string };

type ColumnsMenuProps = {
  /** The page of the list's views, where columns are chosen without script. */
  href: string;
  words: ColumnsWords;
};

type State = { offered?: OfferedColumns; failed?: true };

/** Which columns of a list are shown: a box for each, which counts at once, and is kept for the person. */
export function ColumnsMenu({ href, words }: ColumnsMenuProps) {
  const [{ offered, failed }, setState] = useState<State>({});
  const { attempt, ask, keep } = useColumns(href, () => setState({ failed: true }));
  const open = () => attempt(async () => setState({ offered: await (await ask()).json() }));
  const choose = (chosen: OfferedColumns, key: string, shown: boolean) => {
    const columns = chosen.columns.map((each) => (each.key === key ? { ...each, shown } : each));
    setState({ offered: { ...chosen, columns } });
    const hidden = columns.filter((each) => !each.shown).map((each) => each.key);
    keep("PUT", `hidden=${hidden.join(".")}`);
  };
  const forget = () => {
    keep("DELETE", "");
    open();
  };
  return (
    <DetailsMenu label={words.columns} className="columns-menu" onOpen={open}>
      {offered ? (
        <>
          {offered.columns.map(({ key, head, shown }) => (
            <label key={key} className="menu-item menu-check">
              <input
                type="checkbox"
                checked={shown}
                onChange={(event) => choose(offered, key, event.currentTarget.checked)}
              />
              {head}
            </label>
          ))}
          <MenuRule />
          <button type="button" className="menu-item" onClick={forget}>
            {offered.usual}
          </button>
        </>
      ) : (
        <>
          <p role="status" className="menu-heading views-loading">
            {failed ? words.failed : words.loading}
          </p>
          <MenuLink href={`${href}#columns`}>{words.choose}</MenuLink>
        </>
      )}
    </DetailsMenu>
  );
}

/** Asks for what is kept of a list's columns, and keeps more of it; one after another, so that the last click counts. */
function useColumns(href: string, fail: () => void) {
  const router = useRouter();
  const sent = useRef(Promise.resolve());
  const [path, present = ""] = href.split("?");
  const ask = async (method = "GET", search = present) => {
    const response = await fetch(`${path}/columns?${search}`, { method });
    if (!response.ok) throw new Error(`columns answered ${response.status}`);
    return response;
  };
  const attempt = (work: () => Promise<void>) => {
    sent.current = sent.current.then(work).catch(fail);
  };
  const keep = (method: "PUT" | "DELETE", search: string) =>
    attempt(async () => {
      await ask(method, search);
      forgetFetched();
      // What the address asked for no longer counts.
      const address = new URL(location.href);
      address.searchParams.delete("hide");
      if (address.href !== location.href)
        router.replace(address.pathname + address.search, { scroll: false });
      router.refresh();
    });
  return { attempt, ask, keep };
}
