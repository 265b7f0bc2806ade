import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { forgetFetched } from "@/components/ui/fetch-ahead";
import { MenuLink, MenuRule } from "@/components/ui/menu-items";
import type { ColumnsMenuProps } from "./columns-menu";
import type { OfferedColumns } from "./offered";

/** A box for each column of a list, which counts at once, and is kept for the person. */
export function ColumnBoxes({ href, words }: ColumnsMenuProps) {
  const { offered, failed, choose, forget } = useColumns(href);
  if (!offered)
    return (
      <>
        <p role="status" className="menu-heading">
          {failed ? words.failed : words.loading}
        </p>
        <MenuLink href={`${href}#columns`}>{words.choose}</MenuLink>
      </>
    );
  return (
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
  );
}

type State = { offered?: OfferedColumns; failed?: true };

/** Asks for what is kept of a list's columns, and keeps more of it; one after another, so that the last click counts. */
function useColumns(href: string) {
  const router = useRouter();
  const [state, setState] = useState<State>({});
  const sent = useRef(Promise.resolve());
  const [path, present = ""] = href.split("?");
  const attempt = useCallback((work: () => Promise<void>) => {
    sent.current = sent.current.then(work).catch(() => setState({ failed: true }));
  }, []);
  const ask = useCallback(
    async (method: string, search: string) => {
      const response = await fetch(`${path}/columns?${search}`, { method });
      if (!response.ok) throw new Error(`columns answered ${response.status}`);
      return response;
    },
    [path],
  );
  const load = useCallback(
    (search: string) => attempt(async () => setState({ offered: await (await ask("GET", search)).json() })),
    [attempt, ask],
  );
  useEffect(() => load(present), [load, present]);

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
  const choose = (chosen: OfferedColumns, key: string, shown: boolean) => {
    const columns = chosen.columns.map((each) => (each.key === key ? { ...each, shown } : each));
    setState({ offered: { ...chosen, columns } });
    const hidden = columns.filter((each) => !each.shown).map((each) => each.key);
    keep("PUT", `hidden=${hidden.join(".")}`);
  };
  const forget = () => {
    keep("DELETE", "");
    load("");
  };
  return { ...state, choose, forget };
}
