import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DetailsMenu } from "@/components/ui/details-menu";
import { MenuHeading, MenuLink } from "@/components/ui/menu-items";
import { SkipLink } from "@/components/ui/skip-link";
import type { Brand } from "./brand-mark";
import { MenuMark, SwitchMark } from "./marks";
import type { NavItem } from "./nav-links";
import { PersonMenu } from "./person-menu";
import { Rail } from "./rail";

export type WorkspaceLink = { href: string; label: string; current: boolean };

type AreaFrameProps = {
  brand: Brand;
  /** The area's first page. */
  home: string;
  tenantName: string;
  areaLabel: string;
  nav: NavItem[];
  person: { name: string; email: string };
  workspaces: WorkspaceLink[];
  /** Stands above everything and stays in sight, such as a notice that one is seeing as somebody else. */
  banner?: ReactNode;
  search?: ReactNode;
  /** In the top bar, before the person: notifications. */
  actions?: ReactNode;
  /** Links and forms in the person's menu (MenuLink, MenuButton): sessions, sign out. */
  personMenu?: ReactNode;
  language?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

const menuId = "area-menu";

/** The frame around every page of a signed-in area: rail, top bar, main landmark, footer. */
export async function AreaFrame(props: AreaFrameProps) {
  const t = await getTranslations("frame");
  return (
    <div className="frame">
      <SkipLink />
      <Rail id={menuId} brand={props.brand} home={props.home} areaLabel={props.areaLabel} nav={props.nav} />
      <div className="frame-body">
        <div className="frame-head">
          {props.banner}
          <header className="frame-bar">
            <button type="button" popoverTarget={menuId} className="btn btn-secondary rail-toggle">
              <MenuMark />
              {t("menu")}
            </button>
            <TenantName {...props} label={t("switchWorkspace")} heading={t("workspaces")} />
            {props.search && <div className="frame-search">{props.search}</div>}
            <div className="ml-auto flex items-center gap-1">
              {props.actions}
              <PersonMenu person={props.person} language={props.language}>
                {props.personMenu}
              </PersonMenu>
            </div>
          </header>
        </div>
        <main id="main" tabIndex={-1} className="frame-main">
          {props.children}
        </main>
        <footer className="frame-foot">{props.footer ?? props.tenantName}</footer>
      </div>
    </div>
  );
}

type TenantNameProps = Pick<AreaFrameProps, "tenantName" | "workspaces"> & { label: string; heading: string };

function TenantName({ tenantName, workspaces, label, heading }: TenantNameProps) {
  if (workspaces.length < 2) return <p className="tenant-name font-semibold text-sm">{tenantName}</p>;
  return (
    <DetailsMenu
      className="tenant"
      variant="quiet"
      align="start"
      label={
        <>
          <span className="tenant-name">{tenantName}</span>
          <span className="sr-only">{label}</span>
          <SwitchMark />
        </>
      }
      plain
    >
      <MenuHeading>{heading}</MenuHeading>
      {workspaces.map((workspace) => (
        <MenuLink key={workspace.href} href={workspace.href} current={workspace.current}>
          {workspace.label}
        </MenuLink>
      ))}
    </DetailsMenu>
  );
}
