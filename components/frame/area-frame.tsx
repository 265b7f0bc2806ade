"use client";
import type { ReactNode } from "react";
import { SearchBar, type SearchWords } from "@/components/search/search-bar";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { MenuMark } from "@/components/ui/marks";
import { Bell } from "./bell";
import type { Brand } from "./brand-name";
import type { NavItem } from "./nav-links";
import { type Person, PersonMenu, type PersonMenuWords } from "./person-menu";
import { Rail } from "./rail";
import { TenantMenu, type WorkspaceLink } from "./tenant-menu";

export type FrameWords = PersonMenuWords & {
  skip: string;
  menu: string;
  close: string;
  waiting: string;
  notifications: string;
  unread: string;
  switchWorkspace: string;
  workspaces: string;
};

type AreaFrameProps = {
  brand: Brand;
  /** The area's first page. */
  home: string;
  tenantName: string;
  areaLabel: string;
  /** Their addresses begin behind that of the home. */
  nav: NavItem[];
  person: Person;
  workspaces: WorkspaceLink[];
  words: FrameWords;
  searchWords: SearchWords;
  /** How much the person has not read of what it was told: "3", or "99+"; none for who hears nothing. */
  unread?: string;
  /** Hidden fields of every form below that names a tenant. */
  fields: Record<string, string>;
  /** Stands above everything and stays in sight, such as a notice that one is seeing as somebody else. */
  banner?: ReactNode;
  /** The rows of lists are high, as this browser chose. */
  roomy?: boolean;
  children: ReactNode;
};

const menuId = "area-menu";

/** The frame around every page of a signed-in area: rail, top bar, main landmark, footer. It takes data alone, which go over the wire once. */
export function AreaFrame(props: AreaFrameProps) {
  const { words, home, tenantName, fields } = props;
  const nav = props.nav.map(({ href, start, ...item }) => ({
    ...item,
    href: home + href,
    start: start && home + start,
  }));
  return (
    <div className={props.roomy ? "frame frame-roomy" : "frame"}>
      <a href="#main" className="skip-link btn btn-primary">
        {words.skip}
      </a>
      <Rail id={menuId} brand={props.brand} home={home} areaLabel={props.areaLabel} nav={nav} words={words} />
      <div className="frame-body">
        <div className="frame-head">
          {props.banner}
          <header className="frame-bar">
            <button type="button" popoverTarget={menuId} className="btn btn-secondary rail-toggle">
              <MenuMark />
              {words.menu}
            </button>
            <TenantMenu tenantName={tenantName} workspaces={props.workspaces} words={words} />
            <div className="frame-search">
              <SearchBar path={`${home}/search`} nav={nav} words={props.searchWords} />
            </div>
            <div className="ml-auto flex items-center gap-1">
              {props.unread !== undefined && (
                <Bell href={`${home}/notifications`} unread={props.unread} words={words} />
              )}
              <PersonMenu person={props.person} words={words} />
            </div>
          </header>
        </div>
        <main id="main" tabIndex={-1} className="frame-main">
          <HiddenFields fields={fields}>{props.children}</HiddenFields>
        </main>
        <footer className="frame-foot">{tenantName}</footer>
      </div>
    </div>
  );
}
