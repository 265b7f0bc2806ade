import type { Side } from "@/lib/base/paths";
import { areaPath } from "@/lib/base/paths";
import type { Workspace } from "./actor";

/** The pages of one side of a tenant. */
type Area = { tenantSlug: string; side: Side };

const sides: Record<string, Side> = { provider: "provider", reseller: "reseller", account: "customer" };

/** The area a path belongs to; undefined for pages outside the areas. */
export function areaOf(path: string): Area | undefined {
  const [tenantSlug = "", area = ""] = path.split(/[?/]/).slice(1);
  const side = sides[area];
  return side && tenantSlug ? { tenantSlug, side } : undefined;
}

/** Where a person goes who has just signed in: where they wanted to, if they may; else their one workspace; else the choice. */
export function pathAfterSignIn(workspaces: Workspace[], next?: string): string {
  if (next && next !== "/" && mayEnter(workspaces, next)) return next;
  const open = workspaces.filter(isOpen);
  const here = open.length === 1 ? open[0] : open.find((each) => each.current);
  return here ? areaPath(here.tenantSlug, here.side) : "/workspaces";
}

/** Whether its person may work there, if need be after a fresh sign-in. */
export const isOpen = ({ blocked, locked }: Workspace) => !blocked && !locked;

function mayEnter(workspaces: Workspace[], path: string) {
  const area = areaOf(path);
  return !area || workspaces.some((each) => isOpen(each) && isAt(each, area));
}

const isAt = (workspace: Workspace, area: Area) =>
  workspace.tenantSlug === area.tenantSlug && workspace.side === area.side;

/** The workspace a session works in, within an area: the one it chose there, or the first. */
export function workspaceAt(workspaces: Workspace[], area: Area): Workspace | undefined {
  const there = workspaces.filter((each) => isAt(each, area));
  return there.find((each) => each.current) ?? there[0];
}

/** Whether the area of a path asks a signed-in person to sign in afresh (architecture.md §5). */
export function asksForFreshSignIn(workspaces: Workspace[], path: string): boolean {
  const area = areaOf(path);
  const here = area && workspaceAt(workspaces, area);
  return Boolean(here?.expired && isOpen(here));
}
