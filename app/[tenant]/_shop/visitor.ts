import { areaPath } from "@/lib/base/paths";
import { listWorkspaces } from "@/lib/door/actor";
import { findSelf } from "@/lib/server/auth";

/** Who looks at a public page while being signed in: the name, the company here, and where that person works; undefined for guests. */
export async function findVisitor(tenant: string) {
  const self = await findSelf();
  if (!self) return;
  const here = (await listWorkspaces()).filter(({ tenantSlug }) => tenantSlug === tenant);
  const workspace = here.find(({ current }) => current) ?? here[0];
  return {
    name: self.name,
    email: self.email,
    company: workspace && workspace.side !== "provider" ? workspace.companyName : undefined,
    home: workspace ? areaPath(workspace.tenantSlug, workspace.side) : "/workspaces",
  };
}
