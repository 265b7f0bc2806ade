"use client";
import { useState } from "react";
import { DetailsMenu } from "@/components/ui/details-menu";
import { MenuHeading, MenuLink, MenuRule } from "@/components/ui/menu-items";
import type { OfferedViews } from "./offered";

export type ViewsWords = { menu: string; manage: string; loading: string; failed: string };

type ViewsMenuProps = {
  /** The page of the list's views, with what the list shows at present. */
  href: string;
  words: ViewsWords;
};

type State = { offered?: OfferedViews; failed?: true };

/** The saved views of a list: asked for once the menu is opened, so that lists need not read them. Without script, the way to their page. */
export function ViewsMenu({ href, words }: ViewsMenuProps) {
  const [{ offered, failed }, setState] = useState<State>({});
  const ask = async () => {
    try {
      const [path, query = ""] = href.split("?");
      const response = await fetch(`${path}/menu?${query}`);
      if (!response.ok) throw new Error(`views answered ${response.status}`);
      setState({ offered: await response.json() });
    } catch {
      setState({ failed: true });
    }
  };
  return (
    <DetailsMenu label={words.menu} onOpen={ask}>
      {offered ? (
        <Offered {...offered} />
      ) : (
        <p role="status" className="menu-heading views-loading">
          {failed ? words.failed : words.loading}
        </p>
      )}
      <MenuRule />
      <MenuLink href={href}>{words.manage}</MenuLink>
      {offered && <MenuLink href={offered.rows.href}>{offered.rows.label}</MenuLink>}
    </DetailsMenu>
  );
}

function Offered({ groups, all, note }: OfferedViews) {
  return (
    <>
      <MenuLink href={all.href}>{all.label}</MenuLink>
      {note && <p className="menu-heading">{note}</p>}
      {groups.map(({ label, views }) => (
        <div key={label}>
          <MenuHeading>{label}</MenuHeading>
          {views.map(({ id, href, name }) => (
            <MenuLink key={id} href={href}>
              {name}
            </MenuLink>
          ))}
        </div>
      ))}
    </>
  );
}
