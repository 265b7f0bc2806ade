import { DetailsMenu } from "@/components/ui/details-menu";
import { SwitchMark } from "@/components/ui/marks";
import { MenuHeading, MenuLink } from "@/components/ui/menu-items";

export type WorkspaceLink = { href: string; label: string; current?: boolean };

type TenantMenuProps = {
  tenantName: string;
  workspaces: WorkspaceLink[];
  words: { switchWorkspace: string; workspaces: string };
};

/** Where one is, and for those who work in several places the way to the others. */
export function TenantMenu({ tenantName, workspaces, words }: TenantMenuProps) {
  if (workspaces.length < 2) return <p className="tenant-name font-semibold text-sm">{tenantName}</p>;
  return (
    <DetailsMenu
      className="tenant"
      variant="quiet"
      align="start"
      label={
        <>
          <span className="tenant-name">{tenantName}</span>
          <span className="sr-only">{words.switchWorkspace}</span>
          <SwitchMark />
        </>
      }
      plain
    >
      <MenuHeading>{words.workspaces}</MenuHeading>
      {workspaces.map((workspace) => (
        <MenuLink key={workspace.href} href={workspace.href} current={workspace.current}>
          {workspace.label}
        </MenuLink>
      ))}
    </DetailsMenu>
  );
}
