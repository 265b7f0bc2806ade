import { type LoginRole, loginRoles } from "./access/shapes";

/** How many connections of a role a process has at most: what is kept about people is asked for rarely. */
export const poolSize = (role: LoginRole, usual: number): number =>
  role === "privacy" ? Math.min(2, usual) : usual;

/** How many connections the pools of a process have at most, all roles together. */
export const poolsOf = (usual: number): number =>
  loginRoles.reduce((sum, role) => sum + poolSize(role, usual), 0);
